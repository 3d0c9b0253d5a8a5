package org.medina.document;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.w3c.dom.Element;

/** The styles of a Word file: names are the same in every language of Word, ids are not. */
final class DocxStyles {

    private static final int LONGEST_CHAIN = 12;

    private final Map<String, Element> styles = new HashMap<>();

    DocxStyles(Optional<Element> part) {
        part.ifPresent(root -> DocxElements.children(root, "style")
                .forEach(style -> DocxElements.attribute(style, "styleId").ifPresent(id -> styles.put(id, style))));
    }

    /** The name in lower case; a style that is not defined goes by its id. */
    String name(String id) {
        Element style = styles.get(id);
        return Optional.ofNullable(style)
                .flatMap(known -> DocxElements.value(known, "name"))
                .orElse(id)
                .toLowerCase(Locale.ROOT);
    }

    /** Looks something up in a style and, where it says nothing, in those that it is based on. */
    <T> Optional<T> find(String id, Function<Element, Optional<T>> of) {
        String current = id;
        for (int i = 0; i < LONGEST_CHAIN; i++) {
            Element style = styles.get(current);
            if (style == null) {
                return Optional.empty();
            }
            Optional<T> found = of.apply(style);
            if (found.isPresent()) {
                return found;
            }
            current = DocxElements.value(style, "basedOn").orElse("");
        }
        return Optional.empty();
    }

    /** 1 to 9 for a heading, 0 for anything else. */
    int headingLevel(String id) {
        return find(id, style -> headingLevel(style)).orElse(0);
    }

    private static Optional<Integer> headingLevel(Element style) {
        String name = DocxElements.value(style, "name").orElse("").toLowerCase(Locale.ROOT);
        return name.matches("heading [1-9]")
                ? Optional.of(name.charAt(name.length() - 1) - '0')
                : DocxElements.number(DocxElements.value(style, "pPr", "outlineLvl"))
                        .filter(level -> level >= 0 && level < 9)
                        .map(level -> level + 1);
    }
}
