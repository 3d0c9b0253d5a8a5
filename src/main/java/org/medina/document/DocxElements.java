package org.medina.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Finds elements and attributes of Word's XML by their local names, which its two dialects share. */
final class DocxElements {

    private DocxElements() {}

    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    static List<Element> children(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> name.equals(child.getLocalName()))
                .toList();
    }

    static Optional<Element> child(Element parent, String name) {
        return children(parent, name).stream().findFirst();
    }

    /** The element at the end of a path of names. */
    static Optional<Element> path(Element parent, String... names) {
        Optional<Element> found = Optional.of(parent);
        for (String name : names) {
            found = found.flatMap(element -> child(element, name));
        }
        return found;
    }

    static Optional<String> attribute(Element element, String name) {
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            if (attributes.item(i) instanceof Attr attribute && name.equals(attribute.getLocalName())) {
                return Optional.of(attribute.getValue());
            }
        }
        return Optional.empty();
    }

    /** The {@code val} of the element at the end of a path. */
    static Optional<String> value(Element parent, String... names) {
        return path(parent, names).flatMap(element -> attribute(element, "val"));
    }

    static Optional<Integer> number(Optional<String> value) {
        try {
            return value.map(String::strip).map(Integer::valueOf);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Whether a switch such as bold is there and not turned off; empty where it is not mentioned. */
    static Optional<Boolean> flag(Element parent, String name) {
        return child(parent, name).map(element -> !List.of("0", "false", "off", "none")
                .contains(attribute(element, "val").orElse("1")));
    }
}
