package org.medina.document.prosemirror;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.medina.document.prosemirror.Documents.SCHEMA;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the model promises beyond being equal to the original. */
class ModelTest {

    private static final String ANNA = "0193f4a0-0000-7000-8000-000000000001";
    private static final String OMAR = "0193f4a0-0000-7000-8000-000000000002";

    @Test
    void twoCommentsMayOverlap() {
        Mark anna = SCHEMA.mark("comment", Map.of("id", ANNA));
        Mark omar = SCHEMA.mark("comment", Map.of("id", OMAR));

        Node document = Documents.applied(new AddMarkStep(2, 7, anna), Documents.of("water"));
        document = Documents.applied(new AddMarkStep(4, 7, omar), document);

        Node paragraph = document.child(0).child(0);
        assertThat(paragraph.child(0).marks()).containsExactly(anna);
        assertThat(paragraph.child(1).marks()).containsExactly(anna, omar);
        document.check(SCHEMA.limits());
    }

    @Test
    void anInsertionAndADeletionExcludeEachOther() {
        Mark insertion = SCHEMA.mark("insertion", Map.of("id", "s:anna:1"));
        Mark deletion = SCHEMA.mark("deletion", Map.of("id", "s:anna:2"));

        assertThat(deletion.addToSet(insertion.addToSet(Mark.NONE))).containsExactly(deletion);
    }

    @Test
    void aSectionBearsNoSuggestion() {
        Step step = new AddNodeMarkStep(0, SCHEMA.mark("deletion", Map.of("id", "s:anna:2")));

        assertThat(step.apply(Documents.of("water"))).isInstanceOf(StepResult.Failed.class);
    }

    /** With the bias of the other side, each key of two people who type at one spot would fall behind the other's. */
    @Test
    void whatTwoPeopleTypeAtOneSpotStaysInRuns() {
        Node base = Documents.of("ab");
        List<Step> omar = List.of(Documents.insertion(3, "1"), Documents.insertion(4, "2"));
        List<Step> anna = List.of(Documents.insertion(3, "x"), Documents.insertion(4, "y"));
        Node newest = base;
        for (Step step : omar) {
            newest = Documents.applied(step, newest);
        }

        Rebase.Rebased rebased = Rebase.over(newest, omar, anna);

        assertThat(rebased.document().textContent()).isEqualTo("axy12b");
        assertThat(rebased.dropped()).isEmpty();
    }

    @Test
    void aStepWhoseTargetIsGoneIsDropped() {
        Node base = Documents.of("water");
        List<Step> foreign = List.of(new ReplaceStep(2, 7, Slice.EMPTY, false));
        List<Step> own = List.of(Documents.insertion(4, "x"), new AddMarkStep(3, 5, SCHEMA.mark("strong")));

        Rebase.Rebased rebased = Rebase.over(Documents.applied(foreign.getFirst(), base), foreign, own);

        assertThat(rebased.document().textContent()).isEmpty();
        assertThat(rebased.dropped()).containsExactly(0, 1);
    }

    @Test
    void offsetsCountUtf16Units() {
        Node document = Documents.of("😀ء");

        assertThat(document.child(0).child(0).content().size()).isEqualTo(3);
        assertThat(document.textBetween(4, 5, "")).isEqualTo("ء");
    }

    /** A step may cut an emoji in two; its halves must come back from UTF-8 as they were. */
    @Test
    void halfACharacterIsWrittenAsAnEscape() {
        Step half = new ReplaceStep(3, 4, Slice.EMPTY, false);
        Node document = Documents.applied(half, Documents.of("😀"));

        String json = JsonText.write(document.toJson());

        assertThat(json).contains("\"\\ud83d\"").isEqualTo(new String(json.getBytes(UTF_8), UTF_8));
        assertThat(SCHEMA.documentFromJson(JsonText.read(json))).isEqualTo(document);
    }

    @Test
    void plainTextComesBackAsItWas() {
        String text = "Water for all.\nEvery district.\n\nماء للجميع";

        Node section = SCHEMA.node("section", PlainText.blocks(SCHEMA, text).toArray(Node[]::new));

        assertThat(section.childCount()).isEqualTo(2);
        assertThat(PlainText.of(section)).isEqualTo(text);
        assertThat(PlainText.blocks(SCHEMA, "")).containsExactly(SCHEMA.node("paragraph"));
    }

    @Test
    void aDocumentNeedsASection() {
        assertThatExceptionOfType(ProseMirrorException.class)
                .isThrownBy(() -> SCHEMA.documentFromJson(JsonText.read("{\"type\":\"doc\"}")));
        assertThatExceptionOfType(ProseMirrorException.class)
                .isThrownBy(() -> SCHEMA.documentFromJson(JsonText.read("{\"type\":\"paragraph\"}")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "paragraph{2,3}; 2; true",
                "paragraph{2,3}; 1; false",
                "paragraph{2,3}; 4; false",
                "paragraph{2,}; 5; true",
                "paragraph{2,}; 1; false",
                "paragraph{2}; 2; true",
                "paragraph{2}; 3; false",
                "(paragraph | heading)? paragraph*; 3; true",
                "heading? paragraph+; 0; false",
                "(paragraph paragraph)+; 3; false",
                "(paragraph paragraph)+; 4; true"
            })
    void aContentExpressionSaysHowMany(String expression, int paragraphs, boolean valid) {
        ContentMatch match = ContentExpression.parse(expression, SCHEMA.nodeTypes());
        for (int i = 0; i < paragraphs && match != null; i++) {
            match = match.matchType(SCHEMA.nodeType("paragraph"));
        }

        assertThat(match != null && match.validEnd()).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({
        "paragraph |",
        "(paragraph",
        "paragraph)",
        "figure",
        "paragraph{x}",
        "paragraph{1",
        "paragraph text",
        "text+"
    })
    void aBrokenContentExpressionIsRefused(String expression) {
        assertThatExceptionOfType(ProseMirrorException.class)
                .isThrownBy(() -> ContentExpression.parse(expression, SCHEMA.nodeTypes()));
    }

    @Test
    void whatIsMissingIsFilledIn() {
        Node document = SCHEMA.topNodeType().createAndFill(Map.of(), Fragment.EMPTY, Mark.NONE);

        assertThat(document).hasToString("doc(section(paragraph))");
    }
}
