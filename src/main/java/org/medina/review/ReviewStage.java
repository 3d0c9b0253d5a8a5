package org.medina.review;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where a cycle stands. */
public enum ReviewStage {
    /** The secretariat writes down what is asked, of whom and until when. */
    PREPARATION,
    /** Cities confirm or update, ministries add their statements. */
    COLLECTION,
    /** All is frozen; the portal compiles the dossier. */
    COMPILATION,
    /** The offices of the chain sign, or return. */
    SIGNING,
    /** A signatory returned the dossier; the secretariat works on its next version. */
    REVISION,
    PUBLISHED,
    CALLED_OFF;

    private static final Set<ReviewStage> OVER = EnumSet.of(PUBLISHED, CALLED_OFF);

    public boolean isOver() {
        return OVER.contains(this);
    }

    /** The key of the process's stage; a revision happens where dossiers are compiled. */
    String key() {
        return this == REVISION
                ? COMPILATION.key()
                : name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
