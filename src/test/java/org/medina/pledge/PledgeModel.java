package org.medina.pledge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The transitions of {@code bpmn/pledge.bpmn}: every way from where the process waits to where it waits next. */
final class PledgeModel {

    private static final Set<String> WAITS = Set.of("userTask", "callActivity");
    private static final Set<String> ENDS = Set.of("endEvent");
    private static final Set<String> PASSES = Set.of("exclusiveGateway", "serviceTask");
    private static final Set<String> BEGINS = Set.of("startEvent", "boundaryEvent");

    private final Map<String, Element> nodes = new LinkedHashMap<>();
    private final Map<String, List<Element>> flows = new HashMap<>();

    /**
     * @param name its sequence flows; for the event that may come at any time also the task that it ends
     * @param before kinds of the work that waits before it
     * @param after kinds of the work that waits after it
     */
    record Transition(String name, List<String> before, List<String> after) {}

    private PledgeModel(Document tree) {
        for (Element element : all(tree.getElementsByTagNameNS("*", "*"))) {
            String kind = element.getLocalName();
            if (kind.equals("sequenceFlow")) {
                flows.computeIfAbsent(element.getAttribute("sourceRef"), source -> new ArrayList<>())
                        .add(element);
            } else if (kind.endsWith("Event")
                    || kind.endsWith("Task")
                    || kind.endsWith("Gateway")
                    || kind.endsWith("Activity")) {
                if (!(WAITS.contains(kind) || ENDS.contains(kind) || PASSES.contains(kind) || BEGINS.contains(kind))) {
                    throw new AssertionError("Teach this test what a " + kind + " is: " + element.getAttribute("id"));
                }
                nodes.put(element.getAttribute("id"), element);
            }
        }
    }

    static PledgeModel read() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return new PledgeModel(factory.newDocumentBuilder()
                    .parse(Path.of("bpmn/pledge.bpmn").toFile()));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    List<Transition> transitions() {
        List<Transition> found = new ArrayList<>();
        nodes.values().stream()
                .filter(node -> WAITS.contains(node.getLocalName()) || BEGINS.contains(node.getLocalName()))
                .forEach(node -> follow(node, node, List.of(), found));
        return found;
    }

    /** Every sequence flow of the model. */
    Set<String> flows() {
        Set<String> names = new LinkedHashSet<>();
        flows.values().forEach(list -> list.forEach(flow -> names.add(flow.getAttribute("id"))));
        return names;
    }

    private void follow(Element origin, Element node, List<String> path, List<Transition> found) {
        for (Element flow : flows.getOrDefault(node.getAttribute("id"), List.of())) {
            List<String> longer = new ArrayList<>(path);
            longer.add(flow.getAttribute("id"));
            Element next = node(flow.getAttribute("targetRef"));
            if (PASSES.contains(next.getLocalName())) {
                follow(origin, next, longer, found);
            } else {
                found.addAll(reached(origin, String.join(" ", longer), next));
            }
        }
    }

    private Element node(String id) {
        return Objects.requireNonNull(nodes.get(id), id);
    }

    private List<Transition> reached(Element origin, String path, Element target) {
        return switch (origin.getLocalName()) {
            case "userTask", "callActivity" -> List.of(new Transition(path, work(origin), work(target)));
            case "boundaryEvent" -> {
                Element task = node(origin.getAttribute("attachedToRef"));
                boolean goesOn = origin.getAttribute("cancelActivity").equals("false");
                yield List.of(new Transition(path, work(task), goesOn ? work(task) : work(target)));
            }
            default ->
                ((Element) origin.getParentNode()).getLocalName().equals("subProcess")
                        ? atAnyTime(path, target)
                        : List.of(new Transition(path, List.of(), work(target)));
        };
    }

    private List<Transition> atAnyTime(String path, Element target) {
        return nodes.values().stream()
                .filter(node -> WAITS.contains(node.getLocalName()))
                .map(task -> new Transition(path + " from " + task.getAttribute("id"), work(task), work(target)))
                .toList();
    }

    private static List<String> work(Element node) {
        return all(node.getElementsByTagNameNS("*", "property")).stream()
                .filter(property -> property.getAttribute("name").equals("inboxKind"))
                .map(property -> property.getAttribute("value"))
                .toList();
    }

    private static List<Element> all(NodeList list) {
        return IntStream.range(0, list.getLength())
                .mapToObj(list::item)
                .map(Element.class::cast)
                .toList();
    }
}
