package org.medina.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.document.Prose.del;
import static org.medina.document.Prose.ins;
import static org.medina.document.Prose.list;
import static org.medina.document.Prose.p;
import static org.medina.document.Prose.row;
import static org.medina.document.Prose.section;
import static org.medina.document.Prose.table;
import static org.medina.document.Prose.text;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medina.document.prosemirror.Node;

class PlainTextTest {

    @Test
    void aLineABlockAndCellsSideBySide() {
        Node section = section("text", p("one"), list(p("two"), p("three")), table(row("a", "b"), row("c", "d")));

        assertThat(PlainText.of(section)).isEqualTo("one\n- two\n- three\na\tb\nc\td");
    }

    @Test
    void openSuggestionsReadAsIfRejected() {
        Node section = section(
                "text",
                p("a ", text("large ", ins("x:1")), text("city", del("x:2")), text("\u200B", ins("x:3"))),
                p(text("\u200B", ins("x:3")), " promises"));

        assertThat(PlainText.of(section)).isEqualTo("a city promises");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "one", "one\ntwo", "one\n\nthree", "عربي\nEnglish 🙂"})
    void plainTextComesBackAsItWentIn(String plain) {
        List<SectionSpec> specs = List.of(new SectionSpec("text", "label", "guidance", 100));
        Node document = Sections.ofPlain(specs, Map.of("text", plain));

        assertThat(PlainText.of(document.child(0))).isEqualTo(plain);
    }

    @Test
    void replacingTextTouchesOnlyTheParagraphsThatChange() {
        Node before = Prose.doc(section("text", p("one"), p("two"), p("three")));

        var steps = Replacing.text(before, "text", "one\nTWO\nthree");

        assertThat(steps).hasSize(1);
        assertThat(PlainText.of(Replacing.applied(before, steps.getFirst()).child(0)))
                .isEqualTo("one\nTWO\nthree");
        assertThat(steps.getFirst().toJson().path("from").intValue()).isEqualTo(6);
        assertThat(Replacing.text(before, "text", "one\ntwo\nthree")).isEmpty();
    }
}
