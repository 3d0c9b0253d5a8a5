package org.medina.dossier;

import java.util.List;

/**
 * A part of a dossier.
 *
 * @param code e.g. {@code RT2}; empty where the dossier is one list
 * @param entries the pledges that stand here in full
 * @param also references of pledges that belong here too and stand in full under another group
 */
public record DossierGroup(String code, String label, List<Row> entries, List<String> also) {

    /** A pledge of the dossier in one line. */
    public record Row(int position, String reference, String title, String city, String country, Answer answer) {}
}
