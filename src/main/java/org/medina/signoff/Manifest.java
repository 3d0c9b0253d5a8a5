package org.medina.signoff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.medina.base.SubjectRef;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a signature points to: the form's name, the case, and the hashes of sections and files, not their content. The
 * hash of its bytes is the hash of the text.
 */
record Manifest(
        String form, SubjectRef subject, Instant frozenAt, List<Entry> sections, List<String> attachmentSha256) {

    /** A section's key and the hash of its bytes. */
    record Entry(String key, String hash) {}

    byte[] bytes() {
        ObjectNode tree = CanonicalJson.object();
        tree.put("form", form);
        tree.put("subject", subject.toString());
        tree.put("frozenAt", frozenAt.toString());
        ArrayNode entries = tree.putArray("sections");
        sections.forEach(entry -> entries.addObject().put("key", entry.key()).put("hash", entry.hash()));
        ArrayNode files = tree.putArray("attachments");
        attachmentSha256.forEach(files::add);
        return CanonicalJson.bytes(tree);
    }

    static Manifest read(byte[] bytes) {
        JsonNode tree = CanonicalJson.read(bytes);
        List<Entry> sections = new ArrayList<>();
        tree.path("sections")
                .forEach(entry -> sections.add(new Entry(
                        entry.path("key").stringValue(), entry.path("hash").stringValue())));
        List<String> files = new ArrayList<>();
        tree.path("attachments").forEach(file -> files.add(file.stringValue()));
        return new Manifest(
                tree.path("form").stringValue(),
                subject(tree.path("subject").stringValue()),
                Instant.parse(tree.path("frozenAt").stringValue()),
                List.copyOf(sections),
                List.copyOf(files));
    }

    static SubjectRef subject(String text) {
        int colon = text.lastIndexOf(':');
        return new SubjectRef(text.substring(0, colon), UUID.fromString(text.substring(colon + 1)));
    }
}
