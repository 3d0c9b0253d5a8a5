package org.medina.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.medina.call.CallDetails;
import org.medina.call.CallDraft;
import org.medina.call.CallDrafting;
import org.medina.call.CallId;
import org.medina.call.CallReading;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The steps of the story that happen to a call. */
@Component
@Order(30)
class CallTeller implements Teller<CallTale, CallTale.Step> {

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

    @Override
    public String file() {
        return "calls.json";
    }

    @Override
    public Class<CallTale[]> tales() {
        return CallTale[].class;
    }

    /** The call with all its rules. */
    @Override
    public UUID begin(CallTale tale, CallTale.Step step) {
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
        return id.value();
    }

    @Override
    public void act(CallTale tale, UUID subject, CallTale.Step step) {
        var id = new CallId(subject);
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
