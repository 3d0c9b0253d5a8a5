package org.medina.dossier;

/** The form of a public system into which a pledge is to go. */
public enum ExportProfile {
    /** Of the Global Compact for Migration; takes nothing about refugees. */
    GCM,
    /** Of the Global Refugee Forum. */
    GRF
}
