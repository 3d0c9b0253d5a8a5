package org.medina.document.prosemirror;

import org.jspecify.annotations.Nullable;

/** What was given does not fit the schema, the document, or the form of a node, mark or step. */
public class ProseMirrorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message one sentence for the log and for the writer's browser; repeats no more than a few words of what was given */
    public ProseMirrorException(String message) {
        this(message, null);
    }

    ProseMirrorException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
