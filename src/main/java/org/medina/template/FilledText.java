package org.medina.template;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medina.paper.Paper;

/**
 * A template with what a case says in its places.
 *
 * @param language in which it is written; English where the template is not written in the language that was asked for
 * @param empty the names of places for which the case says nothing
 * @param filled the names of places that were filled by hand
 */
public record FilledText(
        String template,
        TemplateKind kind,
        String title,
        String language,
        String reference,
        List<Paper.Section> sections,
        List<String> empty,
        List<String> filled) {

    public FilledText {
        sections = List.copyOf(sections);
        empty = List.copyOf(empty);
        filled = List.copyOf(filled);
    }

    /** As plain text, paragraphs apart. */
    public String plain() {
        return sections.stream()
                .flatMap(section -> Stream.concat(
                        Stream.of(section.heading()).filter(heading -> !heading.isEmpty()),
                        section.blocks().stream().map(FilledText::plain)))
                .collect(Collectors.joining("\n\n"));
    }

    private static String plain(Paper.Block block) {
        return switch (block) {
            case Paper.Text text -> lines("", text.lines());
            case Paper.Bullets bullets -> lines("• ", bullets.items());
            case Paper.Table table -> table.caption();
        };
    }

    private static String lines(String before, List<Paper.Line> lines) {
        return lines.stream()
                .map(line -> before + (line.label() + " " + line.text()).strip())
                .collect(Collectors.joining("\n"));
    }
}
