package org.medina.appraisal.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medina.appraisal.AppraisalDetails;
import org.medina.appraisal.ReviewContent;
import org.medina.base.Problem;
import org.medina.base.api.EntityTag;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A change of a review as RFC 7396 says it: named fields replace, null removes, everything else stays. */
@Component
class ReviewPatch {

    private final JsonMapper json;
    private final HttpServletRequest request;

    ReviewPatch(JsonMapper json, HttpServletRequest request) {
        this.json = json;
        this.request = request;
    }

    /** @throws Problem INVALID for a body that is no object */
    ReviewContent merge(ReviewContent present, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            throw Problem.invalid("", "appraisal.problem.not-an-object");
        }
        ObjectNode merged = merge((ObjectNode) json.valueToTree(present), changes);
        for (String part : new String[] {"scores", "markers"}) {
            if (!merged.has(part)) {
                merged.putObject(part);
            }
        }
        try {
            return json.treeToValue(merged, ReviewContent.class);
        } catch (JacksonException wrongType) {
            // answered like any other body that does not have the form that belongs here
            throw new HttpMessageNotReadableException("patch", wrongType, new ServletServerHttpRequest(request));
        }
    }

    private ObjectNode merge(ObjectNode into, ObjectNode changes) {
        for (Map.Entry<String, JsonNode> change : changes.properties()) {
            String name = change.getKey();
            switch (change.getValue()) {
                case ObjectNode inner ->
                    into.set(
                            name,
                            merge(into.get(name) instanceof ObjectNode there ? there : json.createObjectNode(), inner));
                case JsonNode value when value.isNull() -> into.remove(name);
                case JsonNode value -> into.set(name, value);
            }
        }
        return into;
    }

    /**
     * The version that the writer had read, null for the asterisk.
     *
     * @throws Problem PRECONDITION_REQUIRED when missing, PRECONDITION_FAILED when it is not what stands there
     */
    static @Nullable Integer read(@Nullable String ifMatch, AppraisalDetails.ReviewView present) {
        EntityTag.of(present.version()).requireMatch(ifMatch);
        return ifMatch != null && ifMatch.strip().equals("*") ? null : present.version();
    }
}
