package org.medina.dossier;

import java.util.UUID;
import org.medina.base.Ids;

/** Identifies a dossier: one snapshot and what was made of it. A new version is another dossier. */
public record DossierId(UUID value) {

    public static DossierId next() {
        return new DossierId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
