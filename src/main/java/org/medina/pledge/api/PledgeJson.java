package org.medina.pledge.api;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medina.base.Messages;
import org.medina.base.Problem;
import org.medina.identity.Organisation;
import org.medina.pledge.PledgeDetails;
import org.medina.pledge.PledgeId;
import org.medina.pledge.PledgeReading;
import org.medina.pledge.PledgeRevision;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A pledge as JSON: the form's fields at the top, and beside them where it stands and what the reader may do. */
@Component
class PledgeJson {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"?(\\d{1,9})\\.(\\d{1,18})\"?");

    private final JsonMapper json;
    private final Messages messages;
    private final PledgeReading reading;

    PledgeJson(JsonMapper json, Messages messages, PledgeReading reading) {
        this.json = json;
        this.messages = messages;
        this.reading = reading;
    }

    ObjectNode of(PledgeDetails pledge) {
        ObjectNode answer = json.createObjectNode();
        answer.put("id", pledge.id().toString());
        answer.put("reference", pledge.reference());
        answer.put("status", pledge.status().name());
        if (pledge.progress() != null) {
            answer.put("progress", pledge.progress().name());
        }
        answer.set("lead", organisation(pledge.lead()));
        if (pledge.enteredBy() != null) {
            answer.set("enteredBy", organisation(pledge.enteredBy()));
        }
        answer.put("reviewSkipped", pledge.reviewSkipped());
        pledge.frozenTextHash().ifPresent(hash -> answer.put("textHash", hash));
        answer.setAll((ObjectNode) json.valueToTree(pledge.content()));
        answer.set("partners", partners(pledge));
        ArrayNode missing = answer.putArray("missing");
        pledge.missing()
                .forEach(problem ->
                        missing.addObject().put("field", problem.field()).put("message", messages.get(problem)));
        ArrayNode actions = answer.putArray("actions");
        pledge.actions().forEach(action -> actions.add(action.name()));
        if (pledge.dialogue() != null) {
            answer.put("dialogue", "/api/v1/dialogues/" + pledge.dialogue());
        }
        if (pledge.document() != null) {
            answer.put("document", "/api/v1/documents/" + pledge.document());
        }
        answer.put("createdAt", pledge.createdAt().toString());
        answer.put("updatedAt", pledge.lastEditedAt().toString());
        if (pledge.publishedAt() != null) {
            answer.put("publishedAt", pledge.publishedAt().toString());
        }
        if (pledge.withdrawnPublicReason() != null) {
            answer.put("withdrawnReason", pledge.withdrawnPublicReason());
        }
        return answer;
    }

    private ArrayNode partners(PledgeDetails pledge) {
        ArrayNode partners = json.createArrayNode();
        pledge.partners().forEach(answer -> {
            ObjectNode partner = json.valueToTree(answer.part());
            partner.put("organisation", answer.city().id().toString());
            partner.put("name", answer.city().name());
            partner.put("confirmed", answer.confirmed());
            partners.add(partner);
        });
        return partners;
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

    static String tag(PledgeRevision read) {
        return "\"" + read.fields() + "." + read.text() + "\"";
    }

    /**
     * What the writer had read; the asterisk of RFC 9110 stands for what is there now.
     *
     * @throws Problem PRECONDITION_REQUIRED when missing, PRECONDITION_FAILED when it never was a tag of ours
     */
    PledgeRevision read(PledgeId id, @Nullable String ifMatch) {
        // who may not know of the pledge learns nothing from the header's check either
        PledgeRevision present = reading.get(id).read();
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problem.of(Problem.Kind.PRECONDITION_REQUIRED, "problem.precondition-required");
        }
        String tag = ifMatch.strip();
        if (tag.equals("*")) {
            return present;
        }
        Matcher ours = TAG.matcher(tag);
        if (ours.matches()) {
            var read = new PledgeRevision(Integer.parseInt(ours.group(1)), Long.parseLong(ours.group(2)));
            if (read.fields() >= 1 && read.fields() <= present.fields() && read.text() <= present.text()) {
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
        throw Problem.invalid("", "pledge.problem.not-an-object");
    }

    static @Nullable String text(String field, @Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw Problem.invalid(field, "pledge.problem.not-text");
        }
        return value.stringValue();
    }
}
