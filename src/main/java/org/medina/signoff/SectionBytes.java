package org.medina.signoff;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A section as it is stored and hashed: key, salt, value. The salt goes with the bytes when a section must be removed, so
 * that nobody can guess from the hash what it said.
 */
final class SectionBytes {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT = 16;

    private SectionBytes() {}

    static byte[] of(String key, @Nullable Object value) {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        ObjectNode tree = CanonicalJson.object();
        tree.put("key", key);
        tree.put("salt", HexFormat.of().formatHex(salt));
        tree.set("value", CanonicalJson.tree(value));
        return CanonicalJson.bytes(tree);
    }

    static JsonNode value(byte[] bytes) {
        return CanonicalJson.read(bytes).path("value");
    }
}
