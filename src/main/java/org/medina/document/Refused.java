package org.medina.document;

import java.util.List;
import java.util.Locale;
import org.medina.base.Messages;
import org.medina.base.Problem;

/** A batch of steps that was not taken, and why; nothing of it was applied. */
public final class Refused extends RuntimeException {

    /** What sort of refusal it is; in lower case with hyphens it is the one of the wire. */
    public enum Kind {
        /** It does not fit the text, or is no batch at all. */
        INVALID(Problem.Kind.INVALID),
        /** The writer may never do this. */
        FORBIDDEN(Problem.Kind.FORBIDDEN),
        /** The writer may do this, but not in the state the case is in. */
        CLOSED(Problem.Kind.WRONG_STATE),
        /** A section or the batch would be too long. */
        TOO_LARGE(Problem.Kind.TOO_LARGE),
        /** It stands on a version that the server does not know, or no longer. */
        UNKNOWN_VERSION(Problem.Kind.CONFLICT);

        private final Problem.Kind problem;

        Kind(Problem.Kind problem) {
            this.problem = problem;
        }

        /** As it is spelled in frames. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Kind kind;
    private final String messageKey;
    private final transient List<Object> arguments;

    Refused(Kind kind, String messageKey, Object... arguments) {
        super(kind + ": " + messageKey + " " + List.of(arguments));
        this.kind = kind;
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    /** For who does not hold the right that they need; where the state of the case is what stands in the way, it says so. */
    static Refused without(SectionRight needed, DocumentRights rights, String messageKey) {
        String why = rights.why();
        return why != null && rights.isClosedFor(needed)
                ? new Refused(Kind.CLOSED, why)
                : new Refused(Kind.FORBIDDEN, messageKey);
    }

    /** For a message that lacks a field, or has something else there. */
    public static Refused unreadable(String field) {
        return new Refused(Kind.INVALID, "document.refused.invalid", field);
    }

    /** For a message that is longer than what is taken. */
    public static Refused tooLarge() {
        return new Refused(Kind.TOO_LARGE, "document.refused.frame-too-large");
    }

    public Kind kind() {
        return kind;
    }

    /** The sentence for the writer. */
    public String in(Messages messages, Locale locale) {
        return messages.get(locale, messageKey, arguments.toArray());
    }

    Problem problem() {
        return kind == Kind.INVALID
                ? Problem.invalid("steps", messageKey, arguments.toArray())
                : Problem.of(kind.problem, messageKey, arguments.toArray());
    }
}
