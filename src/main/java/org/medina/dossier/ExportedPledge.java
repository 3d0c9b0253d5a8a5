package org.medina.dossier;

import java.util.List;

/**
 * A pledge in the fields of a forum’s form.
 *
 * @param fields in the order of the form; empty ones are missing
 * @param misfits what the form would not take, each in words; none means that it can go as it is
 * @param taken whether the form takes the pledge at all
 */
public record ExportedPledge(
        ExportProfile profile, String reference, boolean taken, List<Field> fields, List<Misfit> misfits) {

    /** @param key as programs read it; never translated */
    public record Field(String key, String label, String value) {}

    /**
     * @param field key of the form’s field
     * @param words what does not fit and what would
     */
    public record Misfit(String field, String words) {}

    public boolean fits() {
        return misfits.isEmpty();
    }
}
