package org.medina.document;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/** The numberings of a Word file, and how far each has counted. */
final class DocxLists {

    /** Bullets, or numbers that begin somewhere. */
    record Format(boolean ordered, int start) {}

    private final Map<String, Element> numberings = new HashMap<>();
    private final Map<String, Element> kinds = new HashMap<>();
    private final Map<String, Integer> counted = new HashMap<>();

    DocxLists(Optional<Element> part) {
        part.ifPresent(root -> {
            DocxElements.children(root, "num")
                    .forEach(num -> DocxElements.attribute(num, "numId").ifPresent(id -> numberings.put(id, num)));
            DocxElements.children(root, "abstractNum").forEach(kind -> DocxElements.attribute(kind, "abstractNumId")
                    .ifPresent(id -> kinds.put(id, kind)));
        });
    }

    /** Empty where paragraphs under this number bear neither bullet nor number. */
    Optional<Format> format(String number, int level) {
        Element num = numberings.get(number);
        if (num == null || number.equals("0")) {
            return Optional.empty();
        }
        Optional<Element> override = level(num, "lvlOverride", level);
        Optional<Element> own = override.flatMap(element -> DocxElements.child(element, "lvl"));
        Optional<Element> defined = own.or(() ->
                DocxElements.value(num, "abstractNumId").map(kinds::get).flatMap(kind -> level(kind, "lvl", level)));
        String format = defined.flatMap(element -> DocxElements.value(element, "numFmt"))
                .orElse("bullet");
        int start = DocxElements.number(override.flatMap(element -> DocxElements.value(element, "startOverride")))
                .or(() -> DocxElements.number(defined.flatMap(element -> DocxElements.value(element, "start"))))
                .filter(value -> value >= 0 && value <= 1_000_000)
                .orElse(1);
        return format.equals("none") ? Optional.empty() : Optional.of(new Format(!format.equals("bullet"), start));
    }

    private static Optional<Element> level(Element parent, String name, int level) {
        return DocxElements.children(parent, name).stream()
                .filter(element -> DocxElements.attribute(element, "ilvl").equals(Optional.of(String.valueOf(level))))
                .findFirst();
    }

    /** The number of the next item; a list that was interrupted goes on counting, an outer item begins inner ones anew. */
    int next(String number, int level, Format format) {
        int next = counted.getOrDefault(number + ":" + level, format.start() - 1) + 1;
        counted.put(number + ":" + level, next);
        counted.keySet()
                .removeIf(key ->
                        key.startsWith(number + ":") && Integer.parseInt(key.substring(key.indexOf(':') + 1)) > level);
        return next;
    }
}
