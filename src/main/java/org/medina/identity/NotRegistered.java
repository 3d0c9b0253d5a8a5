package org.medina.identity;

/** The register of people did not do what was asked. */
public final class NotRegistered extends RuntimeException {

    /** Why. */
    public enum Why {
        /** It does not answer; it will, some day. */
        AWAY,
        /** It does not know the portal, or does not let it. */
        NOT_ALLOWED,
        /** Something of that name is there already and is another one. */
        TAKEN,
        /** What should be changed is not there. */
        GONE,
        /** It answered in a manner that nobody expected. */
        REFUSED
    }

    private final Why why;

    public NotRegistered(Why why, String details) {
        super(why + ": " + details);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
