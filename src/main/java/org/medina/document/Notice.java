package org.medina.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one node tells the others, in less than 8000 bytes; what is lasting stands in the database, and is read there.
 *
 * @param node who says so; a node does not listen to itself
 * @param document null where it is about a sign-in
 * @param version the text's, where it has changed
 * @param thread the conversation that has changed
 * @param people who is in the text on that node, all of them or those that have just come
 * @param carets where they are
 * @param left the clients that are gone
 * @param signIn the one that has ended
 * @param groups who may hear that something beside the text has changed; null for everybody in it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Notice(
        UUID node,
        @Nullable UUID document,
        Kind kind,
        @Nullable Long version,
        @Nullable UUID thread,
        @Nullable List<Here> people,
        @Nullable List<Caret> carets,
        @Nullable List<UUID> left,
        @Nullable String signIn,
        @Nullable List<String> groups) {

    Notice(
            UUID node,
            @Nullable UUID document,
            Kind kind,
            @Nullable Long version,
            @Nullable UUID thread,
            @Nullable List<Here> people,
            @Nullable List<Caret> carets,
            @Nullable List<UUID> left,
            @Nullable String signIn) {
        this(node, document, kind, version, thread, people, carets, left, signIn, null);
    }

    enum Kind {
        STEPS,
        RIGHTS,
        THREAD,
        VERSION,
        PEOPLE,
        WHO,
        CARETS,
        TOUCHED,
        REWRITTEN,
        SIGNED_OUT
    }

    /** Somebody in a text, in one tab; perhaps in a form field beside it. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Here(
            UUID client,
            UUID person,
            String name,
            String side,
            @Nullable String field) {}

    /** Where somebody's caret is, in the positions of a version. */
    record Caret(UUID client, UUID person, String name, String side, int anchor, int head, long version) {}

    static Notice of(UUID node, DocumentId document, Kind kind) {
        return new Notice(node, document.value(), kind, null, null, null, null, null, null);
    }

    static Notice touched(UUID node, DocumentId document, List<String> groups) {
        return new Notice(node, document.value(), Kind.TOUCHED, null, null, null, null, null, null, groups);
    }

    static Notice steps(UUID node, DocumentId document, long version) {
        return new Notice(node, document.value(), Kind.STEPS, version, null, null, null, null, null);
    }

    static Notice thread(UUID node, DocumentId document, UUID thread) {
        return new Notice(node, document.value(), Kind.THREAD, null, thread, null, null, null, null);
    }

    static Notice people(UUID node, DocumentId document, List<Here> people, List<UUID> left) {
        return new Notice(node, document.value(), Kind.PEOPLE, null, null, people, null, left, null);
    }

    static Notice carets(UUID node, DocumentId document, List<Caret> carets) {
        return new Notice(node, document.value(), Kind.CARETS, null, null, null, carets, null, null);
    }

    static Notice signedOut(UUID node, String signIn) {
        return new Notice(node, null, Kind.SIGNED_OUT, null, null, null, null, null, signIn);
    }
}
