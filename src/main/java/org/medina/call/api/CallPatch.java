package org.medina.call.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.medina.base.Problem;
import org.medina.call.CallDraft;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A change of a draft as RFC 7396 says it; none of its fields is an object, so each is replaced whole. */
@Component
class CallPatch {

    private final JsonMapper json;
    private final HttpServletRequest request;

    CallPatch(JsonMapper json, HttpServletRequest request) {
        this.json = json;
        this.request = request;
    }

    /** @throws Problem INVALID for a body that is no object */
    CallDraft merge(CallDraft present, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            throw Problem.invalid("", "call.problem.not-an-object");
        }
        ObjectNode merged = json.valueToTree(present);
        for (Map.Entry<String, JsonNode> change : changes.properties()) {
            merged.set(change.getKey(), change.getValue());
        }
        try {
            return json.treeToValue(merged, CallDraft.class);
        } catch (JacksonException wrongType) {
            // answered like any other body that does not have the form that belongs here
            throw new HttpMessageNotReadableException("patch", wrongType, new ServletServerHttpRequest(request));
        }
    }
}
