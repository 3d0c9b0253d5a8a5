package org.medina.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.document.SuggestedChangesTest.applied;
import static org.medina.document.SuggestedChangesTest.doc;
import static org.medina.document.SuggestedChangesTest.paragraph;
import static org.medina.document.SuggestedChangesTest.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.medina.document.SectionDifference.Block;
import org.medina.document.SectionDifference.Kind;
import org.medina.document.SectionDifference.Words;
import org.medina.document.VersionDifference.Done;
import org.medina.document.prosemirror.Fragment;
import org.medina.document.prosemirror.Mark;
import org.medina.document.prosemirror.Node;
import org.medina.document.prosemirror.RemoveMarkStep;
import org.medina.document.prosemirror.ReplaceStep;
import org.medina.document.prosemirror.Slice;
import org.medina.document.prosemirror.Step;
import org.medina.identity.PersonId;

class VersionDifferenceTest {

    private static final PersonId ANNA = new PersonId(UUID.fromString("00000000-0000-7000-8000-00000000000a"));
    private static final PersonId BEN = new PersonId(UUID.fromString("00000000-0000-7000-8000-00000000000b"));

    @Test
    void eachWordIsSaidByWhomItWasWritten() {
        Node before = doc(section("risks", paragraph("The city builds ten houses."), paragraph("Roads stay.")));
        List<Done> steps = List.of(
                done(replace(6, 10, "town"), ANNA),
                done(replace(29, 29, " Soon."), BEN),
                done(new ReplaceStep(1, 1, slice(paragraph("First of all.")), false), BEN));
        assertThat(VersionDifference.between(before, steps))
                .containsExactly(new SectionDifference(
                        "risks",
                        List.of(
                                new Block(
                                        Kind.ADDED, "paragraph", List.of(new Words(Kind.ADDED, "First of all.", BEN))),
                                new Block(
                                        Kind.CHANGED,
                                        "paragraph",
                                        List.of(
                                                new Words(Kind.SAME, "The ", null),
                                                new Words(Kind.REMOVED, "city", ANNA),
                                                new Words(Kind.ADDED, "town", ANNA),
                                                new Words(Kind.SAME, " builds ten houses.", null),
                                                new Words(Kind.ADDED, " Soon.", BEN))),
                                new Block(
                                        Kind.SAME, "paragraph", List.of(new Words(Kind.SAME, "Roads stay.", null))))));
    }

    @Test
    void twoWhoWroteOneWordAreBothNamed() {
        Node before = doc(section("risks", paragraph("x")));
        List<Done> steps = List.of(done(replace(3, 3, " under"), ANNA), done(replace(9, 9, "way"), BEN));
        assertThat(VersionDifference.between(before, steps)
                        .getFirst()
                        .blocks()
                        .getFirst()
                        .words())
                .containsExactly(
                        new Words(Kind.SAME, "x", null),
                        new Words(Kind.ADDED, " under", ANNA),
                        new Words(Kind.ADDED, "way", BEN));
    }

    @Test
    void whoTakesASuggestionFromBeforeAnswersForIt() {
        Mark insertion = Sections.SCHEMA.mark("insertion", Map.of("id", ANNA + ":1"));
        Node before = doc(section(
                "risks",
                Sections.SCHEMA.node(
                        "paragraph", Sections.SCHEMA.text("x"), Sections.SCHEMA.text(" more", insertion))));
        List<Done> steps = List.of(done(new RemoveMarkStep(3, 8, insertion), BEN));
        assertThat(VersionDifference.between(before, steps)
                        .getFirst()
                        .blocks()
                        .getFirst()
                        .words())
                .containsExactly(new Words(Kind.SAME, "x", null), new Words(Kind.ADDED, " more", BEN));
    }

    @Test
    void bothVersionsCanBeReadFromTheDifference() {
        for (int round = 0; round < 400; round++) {
            long seed = 17_000_023L * round;
            RandomText texts = new RandomText(seed);
            Node before = doc(texts.section("risks"));
            List<Done> steps = new ArrayList<>();
            Node now = before;
            for (int i = 0; i < 3; i++) {
                PersonId by = i % 2 == 0 ? ANNA : BEN;
                Node wanted = texts.changed(AcceptedSection.of(now.child(0)));
                Step whole = new ReplaceStep(1, now.content().size() - 1, new Slice(wanted.content(), 0, 0), false);
                steps.add(done(whole, by));
                now = applied(now, List.of(whole));
            }
            SectionDifference difference =
                    VersionDifference.between(before, steps).getFirst();
            assertThat(read(difference, Kind.ADDED)).as("seed %d", seed).isEqualTo(text(before.child(0)));
            assertThat(read(difference, Kind.REMOVED)).as("seed %d", seed).isEqualTo(text(now.child(0)));
            assertThat(difference.blocks().stream()
                            .flatMap(block -> block.words().stream())
                            .filter(words -> words.kind() != Kind.SAME))
                    .allMatch(words -> words.by() != null);
        }
    }

    private static String read(SectionDifference difference, Kind without) {
        StringBuilder text = new StringBuilder();
        difference.blocks().stream()
                .flatMap(block -> block.words().stream())
                .filter(words -> words.kind() != without)
                .forEach(words -> text.append(words.text()));
        return text.toString();
    }

    private static String text(Node section) {
        StringBuilder text = new StringBuilder();
        ReadBlock.of(section, 0).textblocks().forEach(block -> text.append(block.text));
        return text.toString();
    }

    private static Done done(Step step, PersonId by) {
        return new Done(step, Optional.of(by));
    }

    private static Step replace(int from, int to, String text) {
        return new ReplaceStep(from, to, slice(Sections.SCHEMA.text(text)), false);
    }

    private static Slice slice(Node node) {
        return new Slice(Fragment.of(List.of(node)), 0, 0);
    }
}
