package org.medina.document;

import java.util.function.BiFunction;
import org.medina.base.Messages;
import org.medina.document.DocumentReader.Read;
import org.medina.document.prosemirror.Node;
import org.springframework.stereotype.Service;

/** A text that may be read, written whole: each section under its heading. */
@Service
public class DocumentFormats {

    private static final int SECTION_LEVEL = 2;

    private final Messages messages;

    DocumentFormats(Messages messages) {
        this.messages = messages;
    }

    /** @param suggestions whether open suggestions are shown */
    public String html(Read read, boolean suggestions) {
        return each(read, (label, section) -> {
            SectionReading reading = SectionReading.of(section);
            return "<section id=\"" + SectionHtml.escaped(Sections.name(section)) + "\"><h2 dir=\"auto\">"
                    + SectionHtml.escaped(label) + "</h2>"
                    + (suggestions ? reading.htmlWithSuggestions(SECTION_LEVEL + 1) : reading.html(SECTION_LEVEL + 1))
                    + "</section>\n";
        });
    }

    public String markdown(Read read) {
        return each(
                read,
                (label, section) -> "## " + SectionMarkdown.escaped(label) + "\n\n"
                        + SectionReading.of(section).markdown(SECTION_LEVEL + 1) + "\n");
    }

    public String plain(Read read) {
        return each(read, (label, section) -> label + "\n\n" + PlainText.of(section) + "\n\n");
    }

    private String each(Read read, BiFunction<String, Node, String> written) {
        StringBuilder all = new StringBuilder();
        for (Node section : read.document().content().children()) {
            String label = read.sections().stream()
                    .filter(spec -> spec.name().equals(Sections.name(section)))
                    .map(spec -> messages.get(spec.labelKey()))
                    .findFirst()
                    .orElse(Sections.name(section));
            all.append(written.apply(label, section));
        }
        return all.toString();
    }
}
