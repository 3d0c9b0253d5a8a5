package org.medina.dialogue.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.api.EntityTag;
import org.medina.dialogue.CommentContent;
import org.medina.dialogue.CommentDraft;
import org.medina.dialogue.CommentView;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A change of a comment as RFC 7396 says it: named fields replace, null removes, everything else stays. */
@Component
class CommentPatch {

    private final JsonMapper json;
    private final HttpServletRequest request;

    CommentPatch(JsonMapper json, HttpServletRequest request) {
        this.json = json;
        this.request = request;
    }

    /** @throws Problem INVALID for a body that is no object */
    CommentDraft merge(CommentContent present, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            throw Problem.invalid("", "dialogue.problem.not-an-object");
        }
        ObjectNode merged = merged(json.valueToTree(present), changes);
        if (changes.at("/place").has("quoted") && merged.get("place") instanceof ObjectNode place) {
            // where the former words stood says nothing of where these stand
            place.remove(List.of("start", "end").stream()
                    .filter(end -> !changes.at("/place").has(end))
                    .toList());
        }
        try {
            return json.treeToValue(merged, CommentDraft.class);
        } catch (JacksonException wrongType) {
            // answered like any other body that does not have the form that belongs here
            throw new HttpMessageNotReadableException("patch", wrongType, new ServletServerHttpRequest(request));
        }
    }

    private ObjectNode merged(ObjectNode target, ObjectNode changes) {
        for (Map.Entry<String, JsonNode> change : changes.properties()) {
            JsonNode value = change.getValue();
            if (value.isNull()) {
                target.remove(change.getKey());
            } else if (value instanceof ObjectNode nested) {
                ObjectNode inner =
                        target.get(change.getKey()) instanceof ObjectNode there ? there : json.createObjectNode();
                target.set(change.getKey(), merged(inner, nested));
            } else {
                target.set(change.getKey(), value);
            }
        }
        return target;
    }

    /**
     * The version that the writer had read, null for the asterisk.
     *
     * @throws Problem PRECONDITION_REQUIRED when missing, PRECONDITION_FAILED when it is not what stands there
     */
    static @Nullable Integer read(@Nullable String ifMatch, CommentView present) {
        EntityTag.of(present.version()).requireMatch(ifMatch);
        return ifMatch != null && ifMatch.strip().equals("*") ? null : present.version();
    }
}
