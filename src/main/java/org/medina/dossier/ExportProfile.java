package org.medina.dossier;

/** The form of a public system into which a pledge is to go. */
public enum ExportProfile {
    /** Of the Global Compact for Migration; takes nothing about refugees, and a description of 300 to 3000 characters. */
    GCM(300, 3000),
    /** Of the Global Refugee Forum. */
    GRF(1, Integer.MAX_VALUE);

    private final int least;
    private final int most;

    ExportProfile(int least, int most) {
        this.least = least;
        this.most = most;
    }

    /** Characters that the form’s description needs at least. */
    public int least() {
        return least;
    }

    /** Characters that the form’s description takes. */
    public int most() {
        return most;
    }

    public boolean hasLimits() {
        return most < Integer.MAX_VALUE;
    }
}
