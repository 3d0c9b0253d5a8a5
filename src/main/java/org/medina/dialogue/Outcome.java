package org.medina.dialogue;

/** What came of a dialogue. */
public enum Outcome {
    ENDORSE,
    ENDORSE_WITH_COMMENTS,
    COMMENTS_ONLY,
    OBJECTION,
    NO_POSITION,
    /** Nobody answered by the deadline; never shown as consent or as the absence of objections. */
    SILENT;

    static Outcome of(Position position) {
        return valueOf(position.name());
    }
}
