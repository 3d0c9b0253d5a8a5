package org.medina.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.medina.document.SuggestedChangesTest.applied;
import static org.medina.document.SuggestedChangesTest.doc;
import static org.medina.document.SuggestedChangesTest.paragraph;
import static org.medina.document.SuggestedChangesTest.section;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.medina.document.prosemirror.JsonText;
import org.medina.document.prosemirror.Mark;
import org.medina.document.prosemirror.Node;
import org.medina.document.prosemirror.ProseMirrorException;
import org.medina.document.prosemirror.Schema;

class SectionReadingTest {

    private static final Schema SCHEMA = Sections.SCHEMA;
    private static final UUID PERSON = UUID.fromString("00000000-0000-7000-8000-000000000001");

    @Test
    void nothingOfTheTextBecomesMarkup() {
        Node section = section(
                "risks",
                SCHEMA.node(
                        "paragraph",
                        SCHEMA.text(
                                "<script>alert('1')</script> & \"x\"",
                                SCHEMA.mark(
                                        "link", Map.of("href", "https://example.org/'onclick=", "title", "\"><b>"))),
                        SCHEMA.text("\u0000\ud800")));
        assertThat(SectionReading.of(section).html(2))
                .isEqualTo("<p dir=\"auto\"><a href=\"https://example.org/&#39;onclick=\" title=\"&quot;&gt;&lt;b&gt;\""
                        + " rel=\"noopener nofollow\">&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;x&quot;"
                        + "</a>\uFFFD\uFFFD</p>");
    }

    @Test
    void aLinkThatRunsCodeIsNoLink() {
        assertThat(SectionHtml.isSafe("javascript:alert(1)")).isFalse();
        assertThat(SectionHtml.isSafe("data:text/html,x")).isFalse();
        assertThat(SectionHtml.isSafe("//example.org")).isFalse();
        assertThat(SectionHtml.isSafe("MAILTO:office@city.example")).isTrue();
        assertThatThrownBy(() -> SectionReading.of(JsonText.read("{\"type\":\"section\",\"attrs\":{\"name\":\"a\"},"
                        + "\"content\":[{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"x\",\"marks\":"
                        + "[{\"type\":\"link\",\"attrs\":{\"href\":\"javascript:alert(1)\"}}]}]}]}")))
                .isInstanceOf(ProseMirrorException.class);
    }

    @Test
    void suggestionsAreShownOnlyWhenAskedForAndNeverSigned() {
        Mark insertion = SCHEMA.mark("insertion", Map.of("id", PERSON + ":1"));
        Mark deletion = SCHEMA.mark("deletion", Map.of("id", PERSON + ":2"));
        Mark comment = SCHEMA.mark("comment", Map.of("id", PERSON.toString()));
        Node section = section(
                "risks",
                SCHEMA.node(
                        "paragraph",
                        SCHEMA.text("We build ", comment),
                        SCHEMA.text("ten", deletion),
                        SCHEMA.text("twelve", insertion),
                        SCHEMA.text(" houses")));
        SectionReading reading = SectionReading.of(section);
        assertThat(reading.htmlWithSuggestions(2))
                .isEqualTo("<p dir=\"auto\">We build <del>ten</del><ins>twelve</ins> houses</p>");
        assertThat(reading.html(2)).isEqualTo("<p dir=\"auto\">We build ten houses</p>");
        assertThat(reading.plain()).isEqualTo("We build ten houses");
        assertThat(reading.acceptedJson())
                .isEqualTo(section("risks", paragraph("We build ten houses")).toJson());
    }

    @Test
    void whatIsSignedReadsLikeTheTextAndIsAText() {
        for (int round = 0; round < 500; round++) {
            long seed = 11_000_027L * round;
            RandomText texts = new RandomText(seed);
            Node document = doc(texts.section("risks"));
            int[] next = {0};
            Node suggested = applied(
                    document,
                    SuggestedChanges.plan(
                                    document,
                                    Map.of("risks", texts.changed(document.child(0))),
                                    () -> PERSON + ":" + next[0]++,
                                    section -> true)
                            .steps());
            SectionReading reading = SectionReading.of(suggested.child(0));
            Node signed = SCHEMA.nodeFromJson(reading.acceptedJson());
            signed.check(SCHEMA.limits());
            assertThat(PlainText.of(signed)).as("seed %d", seed).isEqualTo(reading.plain());
            assertThat(signed).as("seed %d", seed).isEqualTo(document.child(0));
        }
    }

    @Test
    void markdownSaysTheWordsOfTheText() {
        Parser parser =
                Parser.builder().extensions(List.of(TablesExtension.create())).build();
        for (int round = 0; round < 500; round++) {
            long seed = 13_000_027L * round;
            Node section = new RandomText(seed).section("risks");
            String markdown = SectionReading.of(section).markdown(2);
            assertThat(words(parser.parse(markdown)))
                    .as("seed %d:%n%s", seed, markdown)
                    .isEqualTo(words(section));
        }
    }

    @Test
    void markdownHasTheStructureOfTheText() {
        Node section = section(
                "risks",
                SCHEMA.node("heading", Map.of("level", 2), SCHEMA.text("#1 * rule")),
                SCHEMA.node("paragraph", SCHEMA.text("- no list ", SCHEMA.mark("strong")), SCHEMA.text("1_000")),
                SCHEMA.node(
                        "ordered_list",
                        Map.of("order", 3),
                        SCHEMA.node("list_item", paragraph("one"), paragraph("more")),
                        SCHEMA.node("list_item", paragraph("two"))),
                SCHEMA.node(
                        "table",
                        SCHEMA.node("table_row", SCHEMA.node("table_header", paragraph("a|b"))),
                        SCHEMA.node("table_row", SCHEMA.node("table_cell", paragraph("x"), paragraph("y")))));
        assertThat(SectionReading.of(section).markdown(2)).isEqualTo("""
                        ### \\#1 \\* rule

                        **- no list** 1\\_000

                        3. one

                           more

                        4. two

                        | a\\|b |
                        | --- |
                        | x<br>y |
                        """);
    }

    private static List<String> words(Node section) {
        StringBuilder all = new StringBuilder();
        ReadBlock.of(section, 0).textblocks().forEach(block -> all.append(block.text)
                .append(' '));
        return split(all);
    }

    private static List<String> words(org.commonmark.node.Node parsed) {
        StringBuilder all = new StringBuilder();
        parsed.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                all.append(text.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak end) {
                all.append(' ');
            }

            @Override
            public void visit(HardLineBreak end) {
                all.append(' ');
            }

            @Override
            public void visit(HtmlInline tag) {
                all.append(tag.getLiteral().equals("<br>") ? " " : "");
            }

            @Override
            public void visit(CustomNode node) {
                visitChildren(node);
                all.append(node instanceof TableCell ? " " : "");
            }

            @Override
            protected void visitChildren(org.commonmark.node.Node parent) {
                super.visitChildren(parent);
                all.append(parent instanceof Block ? " " : "");
            }
        });
        return split(all);
    }

    private static List<String> split(StringBuilder text) {
        return List.of(text.toString().strip().split("\\s+"));
    }
}
