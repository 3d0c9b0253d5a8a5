package org.medina.funding.api;

import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medina.base.FieldProblem;
import org.medina.base.Messages;
import org.medina.base.Problem;
import org.medina.funding.Feedback;
import org.medina.funding.FundingDetails;
import org.medina.funding.FundingId;
import org.medina.funding.FundingReading;
import org.medina.identity.Organisation;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A request as JSON: the form's fields at the top, and beside them where it stands and what the reader may do. */
@Component
class FundingJson {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"?(\\d{1,9})\"?");

    private final JsonMapper json;
    private final Messages messages;
    private final FundingReading reading;

    FundingJson(JsonMapper json, Messages messages, FundingReading reading) {
        this.json = json;
        this.messages = messages;
        this.reading = reading;
    }

    ObjectNode of(FundingDetails request) {
        ObjectNode answer = json.createObjectNode();
        answer.put("id", request.id().toString());
        answer.put("reference", request.reference());
        answer.put("status", request.status().name());
        answer.set("lead", organisation(request.lead()));
        if (request.enteredBy() != null) {
            answer.set("enteredBy", organisation(request.enteredBy()));
        }
        answer.set("call", call(request));
        answer.put("form", request.formKind().name());
        if (request.pledge() != null) {
            answer.put("pledge", "/api/v1/pledges/" + request.pledge());
        }
        answer.setAll((ObjectNode) json.valueToTree(request.content()));
        answer.set("missing", problems(request.missing()));
        ArrayNode actions = answer.putArray("actions");
        request.actions().forEach(action -> actions.add(action.name()));
        optional(answer, "submittedAt", request.submittedAt());
        optional(answer, "findings", request.findings());
        optional(answer, "stateWord", request.stateWord());
        Feedback feedback = request.feedback();
        optional(answer, "feedback", feedback);
        optional(answer, "decision", request.draft());
        optional(answer, "reviewUntil", request.reviewUntil());
        optional(answer, "review", request.review());
        optional(answer, "completed", request.completed());
        optional(answer, "withdrawnReason", request.withdrawnReason());
        link(
                answer,
                "dialogue",
                "/api/v1/dialogues/",
                request.dialogue() == null ? null : request.dialogue().value());
        link(
                answer,
                "appraisal",
                "/api/v1/appraisals/",
                request.appraisal() == null ? null : request.appraisal().value());
        link(
                answer,
                "grant",
                "/api/v1/grants/",
                request.grant() == null ? null : request.grant().value());
        link(
                answer,
                "reappliedFrom",
                "/api/v1/funding-requests/",
                request.reappliedFrom() == null ? null : request.reappliedFrom().value());
        answer.put("createdAt", request.createdAt().toString());
        answer.put("updatedAt", request.lastEditedAt().toString());
        return answer;
    }

    private ObjectNode call(FundingDetails request) {
        ObjectNode call = json.createObjectNode();
        call.put("id", request.call().value().toString());
        call.put("reference", request.callReference());
        call.put("title", request.callTitle());
        call.put("mechanism", request.mechanism());
        call.put("ownership", request.terms().ownership().name());
        return call;
    }

    private ArrayNode problems(Collection<FieldProblem> problems) {
        ArrayNode list = json.createArrayNode();
        problems.forEach(
                problem -> list.addObject().put("field", problem.field()).put("message", messages.get(problem)));
        return list;
    }

    private void optional(ObjectNode answer, String name, @Nullable Object value) {
        if (value != null) {
            answer.set(name, json.valueToTree(value));
        }
    }

    private static void link(ObjectNode answer, String name, String path, @Nullable Object id) {
        if (id != null) {
            answer.put(name, path + id);
        }
    }

    private ObjectNode organisation(Organisation organisation) {
        ObjectNode node = json.createObjectNode();
        node.put("id", organisation.id().toString());
        node.put("alias", organisation.alias());
        node.put("name", organisation.name());
        if (organisation.country() != null) {
            node.put("country", organisation.country());
        }
        return node;
    }

    static String tag(FundingDetails request) {
        return "\"" + request.revision() + "\"";
    }

    /**
     * What the writer had read; the asterisk of RFC 9110 stands for what is there now.
     *
     * @throws Problem PRECONDITION_REQUIRED when missing, PRECONDITION_FAILED when it never was a tag of ours
     */
    int read(FundingId id, @Nullable String ifMatch) {
        // who may not know of the request learns nothing from the header's check either
        int present = reading.get(id).revision();
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problem.of(Problem.Kind.PRECONDITION_REQUIRED, "problem.precondition-required");
        }
        if (ifMatch.strip().equals("*")) {
            return present;
        }
        Matcher ours = TAG.matcher(ifMatch.strip());
        if (ours.matches()) {
            int read = Integer.parseInt(ours.group(1));
            if (read >= 1 && read <= present) {
                return read;
            }
        }
        throw Problem.of(Problem.Kind.PRECONDITION_FAILED, "problem.precondition-failed");
    }

    /** @throws Problem INVALID for a body that is no object */
    static ObjectNode object(JsonNode body) {
        if (body instanceof ObjectNode object) {
            return object;
        }
        throw Problem.invalid("", "funding.problem.not-an-object");
    }
}
