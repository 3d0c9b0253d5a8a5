package org.medina.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.medina.document.Prose.del;
import static org.medina.document.Prose.doc;
import static org.medina.document.Prose.h;
import static org.medina.document.Prose.ins;
import static org.medina.document.Prose.list;
import static org.medina.document.Prose.p;
import static org.medina.document.Prose.row;
import static org.medina.document.Prose.section;
import static org.medina.document.Prose.strong;
import static org.medina.document.Prose.table;
import static org.medina.document.Prose.text;

import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.medina.base.Problem;
import org.medina.document.prosemirror.Node;

class PassageWordingTest {

    private static final Node RICH = section(
            "risks",
            h(1, "What may happen"),
            p("Floods ", text("may", strong()), " come within 14 days."),
            list(p("rain within 14 days"), p("wind")),
            table(row("who", "when"), row("the ward", "in 14 days")));

    @Test
    void onlyTheWordsThatChangeAreMarked() {
        assertThat(suggested(RICH, "within 14 days", 1, "within 30 days"))
                .isEqualTo(html(section(
                        "risks",
                        h(1, "What may happen"),
                        p("Floods ", text("may", strong()), " come within 14 days."),
                        list(p("rain within ", text("14", del("a:1")), text("30", ins("a:1")), " days"), p("wind")),
                        table(row("who", "when"), row("the ward", "in 14 days")))));
    }

    @Test
    void aPassageInATableIsChangedInItsCell() {
        assertThat(suggested(RICH, "in 14 days", 2, "in a month"))
                .contains("the ward", "<del>14 days</del><ins>a month</ins>")
                .contains("Floods <strong>may</strong> come within 14 days.");
    }

    @Test
    void theFormattingAroundItStays() {
        assertThat(suggested(RICH, "may come", 0, "will come")).contains("Floods <del><strong>may</strong></del>");
    }

    @Test
    void whatStandsThereNoMoreIsAConflict() {
        assertThatThrownBy(() -> new PassageWording(3, "drought", "rain").in(RICH))
                .isInstanceOfSatisfying(
                        Problem.class, refused -> assertThat(refused.kind()).isEqualTo(Problem.Kind.CONFLICT));
    }

    @Test
    void theSameWordsAreNotSuggestedTwice() {
        Node marked = section("risks", p("Floods ", text("may", del("a:1")), text("will", ins("a:1")), " come."));

        assertThatThrownBy(() -> new PassageWording(0, "Floods may", "Rains may").in(marked))
                .isInstanceOfSatisfying(Problem.class, refused -> assertThat(refused.messageKey())
                        .isEqualTo("document.passage-suggested"));
        assertThat(PlainText.of(new PassageWording(11, "come", "stay").in(marked)))
                .isEqualTo("Floods may stay.");
    }

    @Test
    void everyLetterOfEveryTextIsFound() {
        for (int round = 0; round < 1_000; round++) {
            Node section = new RandomText(11_000_027L * round).section("risks");
            assertThat(PlainPositions.of(section).text())
                    .as("seed of round %d", round)
                    .isEqualTo(PlainText.of(section));
        }
    }

    @Test
    void rejectedItLeavesTheOldTextAndAcceptedTheNewWords() {
        int tried = 0;
        for (int round = 0; round < 1_500; round++) {
            long seed = 13_000_027L * round;
            Node old = doc(new RandomText(seed).section("risks"));
            String plain = PlainText.of(old.child(0));
            Random random = new Random(seed);
            int from = random.nextInt(plain.length() + 1);
            int to = Math.min(plain.length(), from + 1 + random.nextInt(12));
            String passage = plain.substring(from, to);
            if (!passage.matches("\\p{L}[\\p{L} ]*") || !passage.equals(passage.strip())) {
                continue;
            }
            tried++;
            Node after = SuggestedChangesTest.applied(
                    old,
                    plan(old, new PassageWording(from, passage, "Ox").in(old.child(0)))
                            .steps());

            assertThat(AcceptedSection.of(after.child(0)))
                    .as("rejected, seed %d", seed)
                    .isEqualTo(old.child(0));
            assertThat(PlainText.of(SuggestedChangesTest.accepted(after.child(0))))
                    .as("accepted, seed %d", seed)
                    .isEqualTo(plain.substring(0, from) + "Ox" + plain.substring(to));
        }
        assertThat(tried).isGreaterThan(200);
    }

    private static String suggested(Node section, String passage, int nth, String wording) {
        String plain = PlainText.of(section);
        int from = plain.indexOf(passage);
        for (int i = 0; i < nth; i++) {
            from = plain.indexOf(passage, from + 1);
        }
        Node old = doc(section);
        Node wanted = new PassageWording(from, passage, wording).in(section);
        return html(SuggestedChangesTest.applied(old, plan(old, wanted).steps()).child(0));
    }

    private static SuggestedChanges plan(Node document, Node wanted) {
        var next = new AtomicInteger();
        return SuggestedChanges.plan(
                document, Map.of("risks", wanted), () -> "a:" + next.incrementAndGet(), table -> false);
    }

    private static String html(Node section) {
        return SectionReading.of(section).htmlWithSuggestions(2);
    }
}
