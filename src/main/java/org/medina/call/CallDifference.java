package org.medina.call;

import static org.medina.call.Findings.listed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.medina.call.CallDraft.Criterion;
import org.medina.call.CallDraft.Marker;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What one version changed against another, in sentences: “Weight of Relevance: 20 → 25”. */
@Component
class CallDifference {

    /** Told in parts below, or not at all. */
    private static final Set<String> APART = Set.of("criteria", "markers", "seats", "summary", "mechanism");

    private final CallWords words;
    private final JsonMapper json;

    CallDifference(CallWords words, JsonMapper json) {
        this.words = words;
        this.json = json;
    }

    /** @param inside whether people may be named */
    List<String> words(CallDraft before, CallDraft after, boolean inside) {
        List<String> told = new ArrayList<>();
        Map<String, JsonNode> one = values(before);
        Map<String, JsonNode> other = values(after);
        for (String field : CallWords.FIELDS) {
            if (APART.contains(field)) {
                apart(field, before, after, inside, told);
            } else {
                String was = words.value(field, one.get(field));
                String is = words.value(field, other.get(field));
                if (!was.equals(is)) {
                    told.add(changed(words.field(field), was, is));
                }
            }
        }
        return told;
    }

    private Map<String, JsonNode> values(CallDraft draft) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        json.valueToTree(draft).properties().forEach(field -> values.put(field.getKey(), field.getValue()));
        return values;
    }

    private void apart(String field, CallDraft before, CallDraft after, boolean inside, List<String> told) {
        switch (field) {
            case "criteria" -> criteria(before, after, told);
            case "markers" -> markers(before, after, told);
            case "seats" -> seats(before, after, inside, told);
            case "summary" -> {
                if (!Objects.equals(before.summary(), after.summary())) {
                    told.add(words.say("call.change.reworded", words.field(field)));
                }
            }
            default -> {}
        }
    }

    private void criteria(CallDraft before, CallDraft after, List<String> told) {
        Map<String, Criterion> was = keyed(listed(before.criteria()), Criterion::key);
        Map<String, Criterion> is = keyed(listed(after.criteria()), Criterion::key);
        is.forEach((key, now) -> {
            Criterion then = was.get(key);
            if (then == null) {
                told.add(words.say("call.change.criterion-added", name(now.name()), number(now.weight())));
            } else {
                criterion(then, now, told);
            }
        });
        was.forEach((key, then) -> {
            if (!is.containsKey(key)) {
                told.add(words.say("call.change.criterion-removed", name(then.name())));
            }
        });
    }

    private void criterion(Criterion then, Criterion now, List<String> told) {
        String name = name(now.name());
        if (!Objects.equals(then.name(), now.name())) {
            told.add(words.say("call.change.renamed", name(then.name()), name));
        }
        part("call.change.weight", name, number(then.weight()), number(now.weight()), told);
        part("call.change.highest", name, number(then.highest()), number(now.highest()), told);
        part("call.change.minimum", name, number(then.minimum()), number(now.minimum()), told);
        if (!Objects.equals(then.question(), now.question())) {
            told.add(words.say("call.change.reworded", words.say("call.change.question", name)));
        }
    }

    private void markers(CallDraft before, CallDraft after, List<String> told) {
        Map<String, Marker> was = keyed(listed(before.markers()), Marker::key);
        Map<String, Marker> is = keyed(listed(after.markers()), Marker::key);
        is.forEach((key, now) -> {
            Marker then = was.get(key);
            if (then == null) {
                told.add(words.say("call.change.marker-added", name(now.name())));
            } else {
                part("call.change.highest", name(now.name()), number(then.highest()), number(now.highest()), told);
            }
        });
        was.forEach((key, then) -> {
            if (!is.containsKey(key)) {
                told.add(words.say("call.change.marker-removed", name(then.name())));
            }
        });
    }

    private void seats(CallDraft before, CallDraft after, boolean inside, List<String> told) {
        if (Objects.equals(listed(before.seats()), listed(after.seats()))) {
            return;
        }
        String field = words.field("seats");
        told.add(
                inside
                        ? changed(field, words.seats(listed(before.seats())), words.seats(listed(after.seats())))
                        : words.say("call.change.filled-anew", field));
    }

    private void part(String key, String name, String was, String is, List<String> told) {
        if (!was.equals(is)) {
            told.add(changed(words.say(key, name), was, is));
        }
    }

    private String changed(String what, String was, String is) {
        return words.say("call.change.from-to", what, said(was), said(is));
    }

    private String said(String value) {
        return value.isEmpty() ? words.say("call.value.nothing") : value;
    }

    private String name(@Nullable String name) {
        return name == null ? "" : name;
    }

    private static String number(@Nullable Number number) {
        return number == null ? "" : Findings.plain(new java.math.BigDecimal(number.toString()));
    }

    private static <T> Map<String, T> keyed(List<T> items, Function<T, @Nullable String> key) {
        Map<String, T> keyed = new LinkedHashMap<>();
        items.forEach(item -> keyed.put(Objects.requireNonNullElse(key.apply(item), ""), item));
        return keyed;
    }
}
