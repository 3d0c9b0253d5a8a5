package org.medina.dossier;

import org.jspecify.annotations.Nullable;

/**
 * How far the making of a dossier is.
 *
 * @param step what is done now; null once nothing is left
 * @param done of all parts of all steps
 */
public record DossierProgress(DossierState state, @Nullable DossierStep step, int done, int total) {

    public int percent() {
        return total == 0 ? 0 : done * 100 / total;
    }
}
