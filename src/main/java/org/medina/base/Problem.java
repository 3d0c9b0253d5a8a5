package org.medina.base;

import java.util.List;

/**
 * A refusal in words: thrown by services, answered as RFC 9457 problem details by the API and as a message at the field
 * or on the page by the portal. The sentence is found in the message bundle under {@link #messageKey()}.
 */
public final class Problem extends RuntimeException {

    /** What sort of refusal it is; the order in which they are checked is the order in which they stand here. */
    public enum Kind {
        /** 401 with RFC 9470's challenge: the login is too old for what was asked. */
        FRESH_LOGIN_NEEDED(401),
        /** 404: it does not exist, or the asker may not know that it does. */
        NOT_FOUND(404),
        /** 403: the asker may see it, but never do this. */
        FORBIDDEN(403),
        /** 409: the asker may do this, but not in the state the case is in. */
        WRONG_STATE(409),
        /** 409: somebody else was faster. */
        CONFLICT(409),
        /** 429: too often within a while. */
        TOO_MANY(429),
        /** 428: a condition such as {@code If-Match} must be sent along. */
        PRECONDITION_REQUIRED(428),
        /** 412: what was read is no longer what stands there. */
        PRECONDITION_FAILED(412),
        /** 413: more bytes than are taken. */
        TOO_LARGE(413),
        /** 422: one or more fields are not right. */
        INVALID(422);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }

        /** The last part of the problem's type address, e.g. {@code wrong-state}. */
        public String slug() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    private final Kind kind;
    private final String messageKey;
    private final transient List<Object> arguments;
    private final transient List<FieldProblem> fields;

    private Problem(Kind kind, String messageKey, List<Object> arguments, List<FieldProblem> fields) {
        super(kind + ": " + messageKey + (fields.isEmpty() ? "" : " " + fields));
        this.kind = kind;
        this.messageKey = messageKey;
        this.arguments = arguments;
        this.fields = fields;
    }

    public static Problem of(Kind kind, String messageKey, Object... arguments) {
        return new Problem(kind, messageKey, List.of(arguments), List.of());
    }

    public static Problem notFound() {
        return of(Kind.NOT_FOUND, "problem.not-found");
    }

    public static Problem forbidden() {
        return of(Kind.FORBIDDEN, "problem.forbidden");
    }

    /** Refuses with one entry a field. */
    public static Problem invalid(List<FieldProblem> fields) {
        return new Problem(Kind.INVALID, "problem.invalid", List.of(), List.copyOf(fields));
    }

    public static Problem invalid(String field, String messageKey, Object... arguments) {
        return invalid(List.of(FieldProblem.of(field, messageKey, arguments)));
    }

    /** Refuses a write because somebody else has changed that field since it was read. */
    public static Problem changedMeanwhile(FieldProblem field) {
        return new Problem(Kind.PRECONDITION_FAILED, "problem.precondition-failed", List.of(), List.of(field));
    }

    /** As {@link #changedMeanwhile(FieldProblem)}, where several fields have changed. */
    public static Problem changedMeanwhile(List<FieldProblem> fields) {
        return new Problem(Kind.PRECONDITION_FAILED, "problem.precondition-failed", List.of(), List.copyOf(fields));
    }

    public Kind kind() {
        return kind;
    }

    public String messageKey() {
        return messageKey;
    }

    public List<Object> arguments() {
        return arguments;
    }

    public List<FieldProblem> fields() {
        return fields;
    }
}
