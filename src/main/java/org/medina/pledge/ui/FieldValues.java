package org.medina.pledge.ui;

import java.util.Map;
import org.medina.pledge.PledgeContent;
import org.medina.pledge.PledgeField;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A pledge's content field by field, as it is stored and as it is changed. */
@Component
class FieldValues {

    private final JsonMapper json;

    FieldValues(JsonMapper json) {
        this.json = json;
    }

    JsonNode tree(PledgeContent content) {
        return json.valueToTree(content);
    }

    /** A missing node where the field is empty. */
    static JsonNode at(JsonNode tree, PledgeField field) {
        return tree.at("/" + field.path().replace('.', '/'));
    }

    static boolean isEmpty(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || (value.isContainer() && value.valueStream().allMatch(FieldValues::isEmpty));
    }

    /** A change of these fields (RFC 7396). */
    ObjectNode patch(Map<PledgeField, JsonNode> values) {
        ObjectNode patch = json.createObjectNode();
        values.forEach((field, value) -> {
            int dot = field.path().indexOf('.');
            if (dot < 0) {
                patch.set(field.path(), value);
            } else {
                String root = field.path().substring(0, dot);
                ObjectNode inner = patch.has(root) ? (ObjectNode) patch.get(root) : patch.putObject(root);
                inner.set(field.path().substring(dot + 1), value);
            }
        });
        return patch;
    }
}
