package org.medina.document;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.medina.document.prosemirror.Mark;
import org.medina.document.prosemirror.Node;

/** Short names for documents in tests. */
final class Prose {

    private Prose() {}

    static Node doc(Node... sections) {
        return Sections.SCHEMA.node("doc", sections);
    }

    static Node section(String name, Node... blocks) {
        return Sections.SCHEMA.node("section", Map.of("name", name), blocks);
    }

    static Node p(Object... inline) {
        return Sections.SCHEMA.node("paragraph", nodes(inline));
    }

    static Node h(int level, Object... inline) {
        return Sections.SCHEMA.node("heading", Map.of("level", level), nodes(inline));
    }

    static Node list(Node... paragraphs) {
        return Sections.SCHEMA.node(
                "bullet_list",
                Arrays.stream(paragraphs)
                        .map(paragraph -> Sections.SCHEMA.node("list_item", paragraph))
                        .toArray(Node[]::new));
    }

    static Node table(Node... rows) {
        return Sections.SCHEMA.node("table", rows);
    }

    static Node row(String... cells) {
        return Sections.SCHEMA.node(
                "table_row",
                Arrays.stream(cells)
                        .map(cell -> Sections.SCHEMA.node("table_cell", p(cell)))
                        .toArray(Node[]::new));
    }

    static Node text(String text, Mark... marks) {
        return Sections.SCHEMA.text(text, marks);
    }

    static Mark ins(String id) {
        return Sections.SCHEMA.mark("insertion", Map.of("id", id));
    }

    static Mark del(String id) {
        return Sections.SCHEMA.mark("deletion", Map.of("id", id));
    }

    static Mark comment(String id) {
        return Sections.SCHEMA.mark("comment", Map.of("id", id));
    }

    static Mark strong() {
        return Sections.SCHEMA.mark("strong");
    }

    private static Node[] nodes(Object... inline) {
        return List.of(inline).stream()
                .filter(part -> !"".equals(part))
                .map(part -> part instanceof Node node ? node : text((String) part))
                .toArray(Node[]::new);
    }
}
