package org.medina.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.medina.call.CallDetails;
import org.medina.call.CallDraft;
import org.medina.call.CallDrafting;
import org.medina.call.CallId;
import org.medina.call.CallReading;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The steps of the story that happen to a call. */
@Component
class CallTeller {

    private final CallDrafting drafting;
    private final CallReading reading;
    private final JsonMapper json;
    private final Clock clock;

    CallTeller(CallDrafting drafting, CallReading reading, JsonMapper json, Clock clock) {
        this.drafting = drafting;
        this.reading = reading;
        this.json = json;
        this.clock = clock;
    }

    /** The first step of a tale: the call with all its rules. */
    CallId begin(CallTale tale, CallTale.Step step) {
        CallId id = drafting.create(tale.mechanism(), tale.title());
        ObjectNode rules = tale.rules().deepCopy();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(step.daysAgo());
        // a rate is of the day on which it was written down
        LocalDate written = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        rules.path("rates").forEach(rate -> ((ObjectNode) rate).put("day", written.toString()));
        rules.put("opens", today.plusDays(tale.opensIn()).toString());
        rules.put("closes", today.plusDays(tale.closesIn()).toString());
        ArrayNode forms = rules.putArray("forms");
        tale.forms().forEach(form -> forms.addObject()
                .put("kind", form.kind().name())
                .put("invited", form.invited())
                .put("closes", today.plusDays(form.closesIn()).toString()));
        write(id, rules);
        return id;
    }

    void act(CallId id, CallTale.Step step) {
        switch (step.deed()) {
            case begin -> throw new IllegalStateException(id + " is begun twice");
            case write -> write(id, Objects.requireNonNull(step.rules()));
            case handOver -> drafting.handOver(id);
            case sendBack -> drafting.sendBack(id, step.words());
            case publish -> drafting.publish(id);
            case revise -> drafting.revise(id);
            case close -> drafting.close(id, step.words());
        }
    }

    private void write(CallId id, ObjectNode rules) {
        CallDetails present = reading.toEdit(id);
        CallDraft read = Objects.requireNonNull(present.draft());
        ObjectNode written = json.valueToTree(read);
        rules.properties().forEach(field -> written.set(field.getKey(), field.getValue()));
        drafting.edit(id, json.treeToValue(written, CallDraft.class), read);
    }
}
