package org.medina.document.prosemirror;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Small documents for tests. */
final class Documents {

    static final Schema SCHEMA = Schema.ofThePortal();

    private Documents() {}

    static Node of(String... paragraphs) {
        Node[] blocks = List.of(paragraphs).stream().map(Documents::paragraph).toArray(Node[]::new);
        return SCHEMA.node("doc", SCHEMA.node("section", blocks));
    }

    static Node paragraph(String text) {
        return text.isEmpty() ? SCHEMA.node("paragraph") : SCHEMA.node("paragraph", SCHEMA.text(text));
    }

    static Step step(String json) {
        return Step.fromJson(SCHEMA, JsonText.read(json));
    }

    static Node applied(Step step, Node document) {
        return switch (step.apply(document)) {
            case StepResult.Ok(Node changed) -> changed;
            case StepResult.Failed(String message) -> throw new AssertionError(message);
        };
    }

    static Step insertion(int pos, String text) {
        return new ReplaceStep(pos, pos, new Slice(Fragment.of(List.of(SCHEMA.text(text))), 0, 0), false);
    }

    /** Lists in lists, as JSON. */
    static ObjectNode nested(int lists) {
        ObjectNode node = object("paragraph");
        for (int i = 0; i < lists; i++) {
            node = object("bullet_list", object("list_item", object("paragraph"), node));
        }
        return node;
    }

    static ObjectNode object(String type, ObjectNode... content) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("type", type);
        ArrayNode array = node.putArray("content");
        List.of(content).forEach(array::add);
        return node;
    }
}
