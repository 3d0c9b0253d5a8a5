package org.medina.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A screen as the portal has described it to the browser: elements with their text, read without drawing it. */
public final class Screen {

    private final String sent;
    private final List<Element> elements;

    private Screen(String sent, List<Element> elements) {
        this.sent = sent;
        this.elements = elements;
    }

    private static final class Element {
        private String tag = "";
        private String text = "";
        private final List<String> classes = new ArrayList<>();
        private final List<Element> children = new ArrayList<>();

        private String words() {
            return (text + children.stream().map(Element::words).collect(Collectors.joining(" "))).strip();
        }

        private void collect(String wanted, List<Element> found) {
            if (tag.equals(wanted)) {
                found.add(this);
            }
            children.forEach(child -> child.collect(wanted, found));
        }
    }

    static Screen of(String sent, JsonNode answer) {
        Map<Integer, Element> elements = new HashMap<>();
        for (JsonNode change : answer.path("changes")) {
            Element element = elements.computeIfAbsent(change.path("node").asInt(), node -> new Element());
            switch (change.path("key").asString("")) {
                case "tag" -> element.tag = change.path("value").asString();
                case "text" -> element.text = change.path("value").asString();
                default -> {}
            }
            change.path("add").forEach(name -> element.classes.add(name.asString()));
            change.path("addNodes")
                    .forEach(node ->
                            element.children.add(elements.computeIfAbsent(node.asInt(), added -> new Element())));
        }
        return new Screen(sent, List.copyOf(elements.values()));
    }

    /** Everything that was sent, shown or not: what must not be known must not be in it. */
    public String sent() {
        return sent;
    }

    /** Whether an element of that name is there. */
    public boolean has(String tag) {
        return elements.stream().anyMatch(element -> element.tag.equals(tag));
    }

    /** The words of every element of that name, e.g. {@code h1}. */
    public List<String> all(String tag) {
        return elements.stream()
                .filter(element -> element.tag.equals(tag))
                .map(Element::words)
                .toList();
    }

    /** What all buttons and links are called that are inside elements of that class. */
    public List<String> buttonsIn(String className) {
        List<Element> found = new ArrayList<>();
        elements.stream().filter(element -> element.classes.contains(className)).forEach(element -> {
            element.collect("vaadin-button", found);
            element.collect("a", found);
        });
        return found.stream().map(Element::words).toList();
    }
}
