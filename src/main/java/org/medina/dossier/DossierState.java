package org.medina.dossier;

/** How far a dossier is. */
public enum DossierState {
    /** The snapshot is taken; the files wait for their turn. */
    WAITING,
    COMPILING,
    COMPILED,
    /** It was tried several times in vain; somebody has to look, and may let it try again. */
    FAILED;

    /** Whether something is still being done. */
    public boolean isUnderWay() {
        return this == WAITING || this == COMPILING;
    }
}
