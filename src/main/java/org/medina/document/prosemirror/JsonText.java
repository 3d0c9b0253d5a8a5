package org.medina.document.prosemirror;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON as text: read with bounds, and written so that half a character survives UTF-8, as JavaScript writes it. */
public final class JsonText {

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(200)
                            .maxNumberLength(40)
                            .build())
                    .build())
            .build();

    private JsonText() {}

    /** @throws ProseMirrorException where it is not JSON, or nested too deeply */
    public static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException e) {
            throw new ProseMirrorException("This is not JSON that a document is made of", e);
        }
    }

    /** An unpaired surrogate is written as an escape: typing may cut a character in two for a moment. */
    public static String write(JsonNode json) {
        String text = MAPPER.writeValueAsString(json);
        StringBuilder escaped = null;
        int copied = 0;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (Character.isHighSurrogate(unit)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(unit)) {
                escaped = escaped == null ? new StringBuilder(text.length() + 6) : escaped;
                escaped.append(text, copied, i).append("\\u").append(Integer.toHexString(unit));
                copied = i + 1;
            }
        }
        return escaped == null
                ? text
                : escaped.append(text, copied, text.length()).toString();
    }
}
