package org.medina.dossier;

/** What is done one after the other to compile a dossier; each is taken up again where it was left. */
public enum DossierStep {
    FIGURES,
    JSON,
    FREEZE,
    PAGES,
    PDF,
    WORD
}
