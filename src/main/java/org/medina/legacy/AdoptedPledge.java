package org.medina.legacy;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.identity.Actor;
import org.medina.pledge.PledgePublished;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a pledge begins with that is begun from an entry, and what becomes of the entry when the pledge is published. */
@Component
class AdoptedPledge {

    private static final Actor PORTAL = Actor.system("legacy");

    private final JsonMapper json;
    private final LegacyRows entries;

    AdoptedPledge(JsonMapper json, LegacyRows entries) {
        this.json = json;
        this.entries = entries;
    }

    /** As the pledge’s form takes it. */
    ObjectNode of(LegacyContent content) {
        ObjectNode pledge = json.createObjectNode();
        pledge.put("title", content.title());
        text(pledge, "summary", content.summary());
        text(pledge, "compactScope", content.compactScope());
        text(pledge, "start", content.start() == null ? null : content.start().first());
        text(pledge, "end", content.end() == null ? null : content.end().last());
        ArrayNode objectives = pledge.putArray("gcmObjectives");
        content.gcmObjectives().forEach(objectives::add);
        ArrayNode areas = pledge.putArray("actionAreas");
        content.actionAreas().forEach(areas::add);
        if (content.foreignId() != null) {
            pledge.putArray("foreignIds")
                    .addObject()
                    .put("system", system(content.foreignId()))
                    .put("value", content.foreignId());
        }
        return pledge;
    }

    /** In the transaction in which the pledge is published. */
    @EventListener
    void on(PledgePublished published) {
        UUID pledge = published.pledge().value();
        entries.ofPledge(pledge).forEach(entry -> {
            entries.state(entry, LegacyEntry.State.BECAME_PLEDGE, null, pledge);
            entries.note(entry, "become", null, PORTAL, published.at());
        });
    }

    /** {@code GRF} of {@code GRF-01547}. */
    private static String system(String number) {
        String letters = number.replaceFirst("(?s)^(\\p{L}{2,20}).*", "$1");
        return letters.equals(number) || letters.length() > 20 ? "legacy" : letters.toUpperCase(Locale.ROOT);
    }

    private static void text(ObjectNode pledge, String field, @Nullable Object value) {
        if (value != null) {
            pledge.put(field, value.toString());
        }
    }
}
