package org.medina.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.medina.document.Prose.comment;
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
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.medina.document.prosemirror.Node;
import org.medina.identity.PersonId;

/** Who may do what to a text, told by the text before and after. */
class BatchRightsTest {

    private static final PersonId ME = new PersonId(UUID.fromString("00000000-0000-7000-8000-00000000000a"));
    private static final PersonId OTHER = new PersonId(UUID.fromString("00000000-0000-7000-8000-00000000000b"));
    private static final String MINE = ME + ":1";
    private static final String THEIRS = OTHER + ":1";
    private static final String MY_THREAD = "00000000-0000-7000-8000-000000000001";
    private static final String THEIR_THREAD = "00000000-0000-7000-8000-000000000002";
    private static final String ANCHOR = "\u200B";

    record Case(String what, SectionRight right, Node before, Node after, boolean allowed) {
        @Override
        public String toString() {
            return right + (allowed ? " may " : " may not ") + what;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(comments(), suggestions(), structure(), edits()).flatMap(stream -> stream);
    }

    private static Stream<Case> comments() {
        Node plain = p("a city promises");
        Node mine = p("a ", text("city", comment(MY_THREAD)), " promises");
        Node theirs = p("a ", text("city", comment(THEIR_THREAD)), " promises");
        return Stream.of(
                no("type", SectionRight.READ, plain, p("a city, promises")),
                no("comment", SectionRight.READ, plain, mine),
                yes("comment", SectionRight.COMMENT, plain, mine),
                yes("take the own comment off", SectionRight.COMMENT, mine, plain),
                no("type", SectionRight.COMMENT, plain, p("a city, promises")),
                no(
                        "type while commenting",
                        SectionRight.COMMENT,
                        plain,
                        p("a ", text("City", comment(MY_THREAD)), " promises")),
                no("take the comment of another off", SectionRight.COMMENT, theirs, plain),
                no("comment in the name of another", SectionRight.COMMENT, plain, theirs),
                no("suggest", SectionRight.COMMENT, plain, p("a city promises", text(" more", ins(MINE)))),
                no("take the comment of another off", SectionRight.SUGGEST, theirs, plain),
                yes("comment", SectionRight.SUGGEST, plain, mine),
                no(
                        "anchor a comment that does not exist",
                        SectionRight.EDIT,
                        plain,
                        p(text("a", comment(UUID.randomUUID().toString())))));
    }

    private static Stream<Case> suggestions() {
        Node plain = p("a city promises");
        Node inserted = p("a ", text("large ", ins(MINE)), "city promises");
        Node deleted = p("a ", text("city", del(MINE)), " promises");
        Node theirs = p("a ", text("large ", ins(THEIRS)), "city promises");
        return Stream.of(
                yes("suggest words", SectionRight.SUGGEST, plain, inserted),
                yes("suggest to delete", SectionRight.SUGGEST, plain, deleted),
                yes("take a suggestion back", SectionRight.SUGGEST, inserted, plain),
                yes(
                        "go on with a suggestion",
                        SectionRight.SUGGEST,
                        inserted,
                        p("a ", text("very large ", ins(MINE)), "city promises")),
                yes(
                        "delete what another suggested, as a suggestion",
                        SectionRight.SUGGEST,
                        p("b ", text("city", del(THEIRS))),
                        p("b ", text("city", del(THEIRS)), text("!", ins(MINE)))),
                no("type plainly", SectionRight.SUGGEST, plain, p("a city, promises")),
                no("delete plainly", SectionRight.SUGGEST, plain, p("a promises")),
                no("suggest in the name of another", SectionRight.SUGGEST, plain, theirs),
                no(
                        "delete in the name of another",
                        SectionRight.SUGGEST,
                        plain,
                        p("a ", text("city", del(THEIRS)), " promises")),
                no("accept the suggestion of another", SectionRight.SUGGEST, theirs, p("a large city promises")),
                no("accept the own suggestion", SectionRight.SUGGEST, inserted, p("a large city promises")),
                no("reject the suggestion of another", SectionRight.SUGGEST, theirs, plain),
                no("take a deletion of another back", SectionRight.SUGGEST, p(text("city", del(THEIRS))), p("city")),
                no("make bold", SectionRight.SUGGEST, plain, p("a ", text("city", strong()), " promises")),
                yes(
                        "suggest bold words",
                        SectionRight.SUGGEST,
                        plain,
                        p("a ", text("large ", strong(), ins(MINE)), "city promises")),
                no("change a paragraph into a heading", SectionRight.SUGGEST, plain, h(1, "a city promises")));
    }

    private static Stream<Case> structure() {
        Node one = p("one two");
        return Stream.of(
                yesBlocks(
                        "split a paragraph",
                        one,
                        p("one", text(ANCHOR, ins(MINE))),
                        p(text(ANCHOR, ins(MINE)), " two")),
                noBlocks("split a paragraph without saying so", one, p("one"), p(" two")),
                noBlocks(
                        "split a paragraph in the name of another",
                        one,
                        p("one", text(ANCHOR, ins(THEIRS))),
                        p(text(ANCHOR, ins(THEIRS)), " two")),
                new Case(
                        "join two paragraphs by marking their ends",
                        SectionRight.SUGGEST,
                        doc(section("text", p("one"), p("two"))),
                        doc(section("text", p("one", text("x", ins(MINE))), p(text("y", ins(MINE)), "two"))),
                        false),
                new Case(
                        "suggest a list item",
                        SectionRight.SUGGEST,
                        doc(section("text", list(p("one")))),
                        doc(section("text", list(p("one", text(ANCHOR, ins(MINE))), p(text("new", ins(MINE)))))),
                        true),
                new Case(
                        "add a row to a table",
                        SectionRight.SUGGEST,
                        doc(section("text", table(row("a", "b")))),
                        doc(section("text", table(row("a", "b"), row("c", "d")))),
                        false),
                new Case(
                        "suggest a table",
                        SectionRight.SUGGEST,
                        doc(section("text", p("a"))),
                        doc(section("text", p("a"), inserted(table(row("c", "d")), MINE))),
                        false),
                new Case(
                        "suggest words in a cell",
                        SectionRight.SUGGEST,
                        doc(section("text", table(row("a", "b")))),
                        doc(section("text", table(cells(cell(p("a", text("!", ins(MINE)))), cell(p("b")))))),
                        true),
                new Case(
                        "suggest a paragraph before a table",
                        SectionRight.SUGGEST,
                        doc(section("text", p("a"), table(row("a", "b")))),
                        doc(section("text", p("a"), inserted(p("new"), MINE), table(row("a", "b")))),
                        true),
                new Case(
                        "suggest a paragraph in a cell",
                        SectionRight.SUGGEST,
                        doc(section("text", table(row("a", "b")))),
                        doc(section("text", table(cells(cell(p("a"), inserted(p("new"), MINE)), cell(p("b")))))),
                        true),
                new Case(
                        "put a paragraph into a cell without saying so",
                        SectionRight.SUGGEST,
                        doc(section("text", table(row("a", "b")))),
                        doc(section("text", table(cells(cell(p("a"), p("new")), cell(p("b")))))),
                        false),
                new Case(
                        "suggest a cell",
                        SectionRight.SUGGEST,
                        doc(section("text", table(row("a", "b")))),
                        doc(section("text", table(cells(cell(p("a")), cell(p("b")), inserted(cell(p("c")), MINE))))),
                        false),
                new Case(
                        "move a table behind a paragraph",
                        SectionRight.SUGGEST,
                        doc(section("text", table(row("a", "b")), p("a"))),
                        doc(section("text", p("a"), table(row("a", "b")))),
                        false),
                new Case(
                        "add a row to a table",
                        SectionRight.EDIT,
                        doc(section("text", table(row("a", "b")))),
                        doc(section("text", table(row("a", "b"), row("c", "d")))),
                        true));
    }

    private static Stream<Case> edits() {
        Node theirs = p("a ", text("large ", ins(THEIRS)), "city");
        return Stream.of(
                yes("accept a suggestion", SectionRight.EDIT, theirs, p("a large city")),
                yes("reject a suggestion", SectionRight.EDIT, theirs, p("a city")),
                no("suggest in the name of another", SectionRight.EDIT, p("a city"), theirs),
                yes(
                        "delete a passage with a comment",
                        SectionRight.EDIT,
                        p(text("city", comment(THEIR_THREAD))),
                        p("town")));
    }

    private static Case yes(String what, SectionRight right, Node before, Node after) {
        return new Case(what, right, doc(section("text", before)), doc(section("text", after)), true);
    }

    private static Case no(String what, SectionRight right, Node before, Node after) {
        return new Case(what, right, doc(section("text", before)), doc(section("text", after)), false);
    }

    private static Case yesBlocks(String what, Node before, Node... after) {
        return new Case(what, SectionRight.SUGGEST, doc(section("text", before)), doc(section("text", after)), true);
    }

    private static Case noBlocks(String what, Node before, Node... after) {
        return new Case(what, SectionRight.SUGGEST, doc(section("text", before)), doc(section("text", after)), false);
    }

    private static Node cells(Node... cells) {
        return Sections.SCHEMA.node("table_row", cells);
    }

    private static Node cell(Node... blocks) {
        return Sections.SCHEMA.node("table_cell", blocks);
    }

    private static Node inserted(Node block, String id) {
        return block.type().create(block.attrs().values(), block.content(), java.util.List.of(ins(id)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatWasDoneDecides(Case one) {
        one.before().check(Sections.SCHEMA.limits());
        one.after().check(Sections.SCHEMA.limits());
        var rights = rights(new DocumentRights(Map.of("text", one.right()), "city", null));

        if (one.allowed()) {
            assertThatCode(() -> rights.check(one.before(), one.after())).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> rights.check(one.before(), one.after())).isInstanceOf(Refused.class);
        }
    }

    @Test
    void whoEditsOneSectionDoesNotTouchAnother() {
        Node before = doc(section("mine", p("a")), section("other", p("b")));
        var rights =
                rights(new DocumentRights(Map.of("mine", SectionRight.EDIT, "other", SectionRight.READ), "city", null));

        assertThatCode(() -> rights.check(before, doc(section("mine", p("A")), section("other", p("b")))))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> rights.check(before, doc(section("mine", p("A")), section("other", p("B")))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void theStateOfTheCaseSpeaksForItself() {
        assertThat(kind("pledge.text-closed")).isEqualTo(Refused.Kind.CLOSED);
        assertThat(kind(null)).isEqualTo(Refused.Kind.FORBIDDEN);
    }

    @Test
    void anUndoMayBringBackWhatAnotherHadSuggested() {
        Node before = doc(section("text", p("a city")));
        Node after = doc(section("text", p("a ", text("large ", ins(THEIRS)), "city")));
        var rights = new BatchRights(
                ME,
                new DocumentRights(Map.of("text", SectionRight.EDIT), "city", null),
                id -> false,
                id -> false,
                THEIRS::equals);

        assertThatCode(() -> rights.check(before, after)).doesNotThrowAnyException();
    }

    private static Refused.Kind kind(@Nullable String why) {
        var rights = rights(new DocumentRights(Map.of("text", SectionRight.READ), "city", why));
        try {
            rights.check(doc(section("text", p("a"))), doc(section("text", p("b"))));
            throw new AssertionError("was allowed");
        } catch (Refused refused) {
            return refused.kind();
        }
    }

    private static BatchRights rights(DocumentRights rights) {
        return new BatchRights(
                ME, rights, MY_THREAD::equals, id -> id.equals(MY_THREAD) || id.equals(THEIR_THREAD), id -> false);
    }
}
