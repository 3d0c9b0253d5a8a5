package org.medina.dossier.ui;

import org.medina.dossier.DossierId;

/** Where dossiers are looked at. */
public final class DossierNavigation {

    static final String DOSSIERS = "dossiers";

    private DossierNavigation() {}

    /** Address of a dossier’s pages, without a leading slash. */
    public static String path(DossierId id) {
        return DOSSIERS + "/" + id;
    }

    /** Address of a pledge as it stood. */
    static String pledge(DossierId id, String reference) {
        return path(id) + "/" + reference;
    }
}
