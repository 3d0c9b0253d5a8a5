package org.medina.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.medina.document.prosemirror.Fragment;
import org.medina.document.prosemirror.Mark;
import org.medina.document.prosemirror.Node;
import org.medina.document.prosemirror.Step;
import org.medina.document.prosemirror.StepResult;
import org.medina.identity.PersonId;

class SuggestedChangesTest {

    private static final PersonId WRITER = new PersonId(UUID.fromString("00000000-0000-7000-8000-000000000001"));
    private static final PersonId OTHER = new PersonId(UUID.fromString("00000000-0000-7000-8000-000000000002"));

    @Test
    void rejectedTheyLeaveTheOldTextAndAcceptedTheNewOne() {
        for (int round = 0; round < 1_500; round++) {
            long seed = 7_000_003L * round;
            RandomText texts = new RandomText(seed);
            Node old = doc(texts.section("summary"), texts.section("risks"));
            Node now = texts.changed(old.child(1));
            SuggestedChanges plan = plan(old, now, WRITER);
            Node after = applied(old, plan.steps());

            assertThat(AcceptedSection.of(after.child(1)))
                    .as("rejected, seed %d", seed)
                    .isEqualTo(AcceptedSection.of(old.child(1)));
            assertThat(after.child(0)).isEqualTo(old.child(0));
            assertThat(signature(accepted(after.child(1))))
                    .as("accepted, seed %d", seed)
                    .isEqualTo(signature(now));
        }
    }

    @Test
    void theSuggestionsOfOthersStayAsTheyAre() {
        for (int round = 0; round < 800; round++) {
            long seed = 9_000_011L * round;
            RandomText texts = new RandomText(seed);
            Node first = doc(texts.section("risks"));
            Node old = applied(
                    first, plan(first, texts.changed(first.child(0)), OTHER).steps());
            Node now = texts.changed(AcceptedSection.of(old.child(0)));
            Node after = applied(old, plan(old, now, WRITER).steps());

            new BatchRights(
                            WRITER,
                            new DocumentRights(Map.of("risks", SectionRight.EDIT), "city", null),
                            id -> false,
                            id -> false,
                            id -> false)
                    .check(old, after);
            assertThat(Projection.of(after.child(0).content().children(), mine(), id -> false))
                    .as("seed %d", seed)
                    .isEqualTo(Projection.of(old.child(0).content().children(), mine(), id -> false));
        }
    }

    @Test
    void whoMaySuggestOnlyMaySendThem() {
        for (int round = 0; round < 500; round++) {
            long seed = 5_000_011L * round;
            RandomText texts = new RandomText(seed);
            Node old = doc(texts.section("risks"));
            SuggestedChanges plan = SuggestedChanges.plan(
                    old, Map.of("risks", texts.changed(old.child(0))), ids(WRITER), section -> false);
            Node after = applied(old, plan.steps());
            assertThat(Projection.of(after.child(0).content().children(), mine(), id -> false))
                    .as("seed %d", seed)
                    .isEqualTo(Projection.of(old.child(0).content().children(), mine(), id -> false));
            assertThat(tables(after)).isEqualTo(tables(old));
        }
    }

    @Test
    void aWordThatChangedIsTheOnlyThingSuggested() {
        Node old = doc(section("risks", paragraph("The city builds houses."), paragraph("And roads.")));
        Node now = section("risks", paragraph("The town builds houses."), paragraph("And roads."));
        Node after = applied(old, plan(old, now, WRITER).steps());
        assertThat(SectionReading.of(after.child(0)).htmlWithSuggestions(2))
                .isEqualTo("<p dir=\"auto\">The <del>city</del><ins>town</ins> builds houses.</p>"
                        + "<p dir=\"auto\">And roads.</p>");
    }

    @Test
    void theSameTextNeedsNoSuggestion() {
        Node old = doc(new RandomText(3).section("risks"));
        assertThat(plan(old, old.child(0), WRITER).steps()).isEmpty();
    }

    private static SuggestedChanges plan(Node document, Node section, PersonId person) {
        return SuggestedChanges.plan(document, Map.of(Sections.name(section), section), ids(person), table -> true);
    }

    private static Supplier<String> ids(PersonId person) {
        AtomicInteger next = new AtomicInteger();
        return () -> person + ":" + next.incrementAndGet();
    }

    private static java.util.function.Predicate<String> mine() {
        return BatchRights.suggestionsOf(WRITER);
    }

    private static long tables(Node document) {
        long[] count = {0};
        document.descendants((node, pos, parent, index) -> {
            count[0] += node.type().name().startsWith("table") ? 1 : 0;
            return true;
        });
        return count[0];
    }

    static Node doc(Node... sections) {
        Node document = Sections.SCHEMA.node("doc", sections);
        document.check(Sections.SCHEMA.limits());
        return document;
    }

    static Node section(String name, Node... blocks) {
        return Sections.SCHEMA.node("section", Map.of("name", name), blocks);
    }

    static Node paragraph(String text) {
        return Sections.SCHEMA.node("paragraph", Sections.SCHEMA.text(text));
    }

    static Node applied(Node document, List<Step> steps) {
        Node current = document;
        for (Step step : steps) {
            StepResult result = step.apply(current);
            assertThat(result).isInstanceOf(StepResult.Ok.class);
            current = ((StepResult.Ok) result).document();
        }
        current.check(Sections.SCHEMA.limits());
        return current;
    }

    static Object signature(Node section) {
        return ReadBlock.of(section, 0).signature();
    }

    /** With every suggestion taken. */
    static Node accepted(Node node) {
        List<Node> children = new ArrayList<>();
        for (Node child : node.content().children()) {
            if (marks(child, "deletion").isEmpty()) {
                children.add(unmarked(child.isLeaf() ? child : accepted(child)));
            }
        }
        return node.copy(Fragment.of(children));
    }

    private static Set<Mark> marks(Node node, String type) {
        return Set.copyOf(node.marks().stream()
                .filter(mark -> mark.type().name().equals(type))
                .toList());
    }

    private static Node unmarked(Node node) {
        Mark[] kept = node.marks().stream()
                .filter(mark -> !mark.type().name().equals("insertion"))
                .toArray(Mark[]::new);
        return node.isText()
                ? Sections.SCHEMA.text(node.textContent(), kept)
                : node.type().create(node.attrs().values(), node.content(), List.of(kept));
    }
}
