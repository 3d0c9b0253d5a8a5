package org.medina.signoff;

import java.io.IOException;
import java.math.BigDecimal;
import java.text.Normalizer;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** One JSON text for one meaning: RFC 8785, strings in Unicode NFC. */
public final class CanonicalJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int REPLACEMENT = 0xFFFD;

    private CanonicalJson() {}

    public static ObjectNode object() {
        return NODES.objectNode();
    }

    /** Any value as a tree that has one spelling only. */
    public static JsonNode tree(@Nullable Object value) {
        return normalised(value == null ? NODES.nullNode() : MAPPER.valueToTree(value));
    }

    public static byte[] bytes(ObjectNode tree) {
        try {
            return new JsonCanonicalizer(MAPPER.writeValueAsString(normalised(tree))).getEncodedUTF8();
        } catch (IOException e) {
            throw new IllegalStateException("a tree is always valid JSON", e);
        }
    }

    public static JsonNode read(byte[] bytes) {
        return MAPPER.readTree(bytes);
    }

    static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    private static JsonNode normalised(JsonNode node) {
        if (node.isObject()) {
            return normalisedObject(node);
        }
        if (node.isArray()) {
            ArrayNode array = NODES.arrayNode();
            node.forEach(element -> array.add(normalised(element)));
            return array;
        }
        if (node.isString()) {
            return StringNode.valueOf(nfc(node.stringValue()));
        }
        return node.isNumber() ? number(node) : node;
    }

    private static JsonNode normalisedObject(JsonNode node) {
        ObjectNode object = NODES.objectNode();
        node.properties().forEach(property -> {
            if (object.replace(nfc(property.getKey()), normalised(property.getValue())) != null) {
                throw new IllegalArgumentException("two keys read the same: " + property.getKey());
            }
        });
        return object;
    }

    /**
     * RFC 8785 writes numbers as JavaScript does. One that would lose digits there is kept as a string, as section 3.1 of
     * the RFC advises.
     */
    private static JsonNode number(JsonNode node) {
        BigDecimal exact = node.decimalValue();
        double rounded = exact.doubleValue();
        boolean keeps = Double.isFinite(rounded) && new BigDecimal(Double.toString(rounded)).compareTo(exact) == 0;
        return keeps ? node : StringNode.valueOf(exact.toString());
    }

    /** Half a character (an unpaired surrogate) has no bytes in UTF-8; it reads as the replacement character. */
    private static String nfc(String text) {
        int[] whole = text.codePoints()
                .map(point ->
                        point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? REPLACEMENT : point)
                .toArray();
        return Normalizer.normalize(new String(whole, 0, whole.length), Normalizer.Form.NFC);
    }
}
