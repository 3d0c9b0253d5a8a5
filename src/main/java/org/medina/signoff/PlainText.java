package org.medina.signoff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medina.document.SectionReading;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import tools.jackson.databind.JsonNode;

/**
 * Sections for people: text as it is, structured text a block a line, a list an entry a line, a record a field a line,
 * something named its name. Names come from the journey's
 * message bundle: {@code <kind>.field.<section>} and {@code <kind>.field.<section>.<field>}; without a message, the key
 * in words. Ids say nothing to people and are left out.
 */
@Component
class PlainText {

    private final MessageSource messages;

    PlainText(MessageSource messages) {
        this.messages = messages;
    }

    String heading(String kind, String section) {
        return StringUtils.capitalize(name(kind + ".field." + section, section));
    }

    String of(String kind, String section, @Nullable JsonNode value) {
        List<String> lines = new ArrayList<>();
        if (value != null) {
            add(kind + ".field." + section, "", value, lines);
        }
        return String.join("\n", lines);
    }

    private void add(String key, String label, JsonNode value, List<String> lines) {
        if (isNamed(value)) {
            lines.add(label + value.path("name").asString());
        } else if (value.path("type").asString("").equals("section")) {
            lines.add(SectionReading.of(value).plain());
        } else if (value.isObject()) {
            value.properties().stream()
                    .filter(field -> !field.getKey().equals("id"))
                    .forEach(field -> add(
                            key + "." + field.getKey(),
                            label + name(key + "." + field.getKey(), field.getKey()) + ": ",
                            field.getValue(),
                            lines));
        } else if (value.isArray()) {
            value.forEach(entry -> add(key, label, entry, lines));
        } else if (!value.isNull()) {
            lines.add(label + value.asString());
        }
    }

    /** What has an id and a name and nothing else is known by its name. */
    private static boolean isNamed(JsonNode value) {
        return value.isObject()
                && value.size() == 2
                && value.has("id")
                && value.path("name").isString();
    }

    private String name(String key, String otherwise) {
        String words = otherwise.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return Objects.requireNonNullElse(
                messages.getMessage(key, null, words, LocaleContextHolder.getLocale()), words);
    }
}
