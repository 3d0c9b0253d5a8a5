package org.medina.dialogue;

/** What those who were asked say together. Silence is no position. */
public enum Position {
    ENDORSE,
    ENDORSE_WITH_COMMENTS,
    COMMENTS_ONLY,
    /** Within national competence, which is named; recorded and answered, it is no veto. */
    OBJECTION,
    NO_POSITION;

    boolean fits(int comments) {
        return switch (this) {
            case ENDORSE, NO_POSITION -> comments == 0;
            case ENDORSE_WITH_COMMENTS, COMMENTS_ONLY -> comments > 0;
            case OBJECTION -> true;
        };
    }
}
