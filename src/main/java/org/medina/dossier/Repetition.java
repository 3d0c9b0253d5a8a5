package org.medina.dossier;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What came of compiling a dossier once more from its snapshot.
 *
 * @param endedAt null while it goes on
 * @param differing files whose bytes are not the same; none is what should come out
 */
public record Repetition(
        DossierProgress progress,
        Instant requestedAt,
        @Nullable Instant endedAt,
        Set<DossierFormat> differing) {

    static Repetition of(DossierDetails first, DossierDetails again) {
        Set<DossierFormat> differing = EnumSet.noneOf(DossierFormat.class);
        if (again.isCompiled()) {
            for (DossierFormat format : DossierFormat.values()) {
                boolean same = first.file(format)
                        .map(DossierDetails.File::sha256)
                        .equals(again.file(format).map(DossierDetails.File::sha256));
                if (!same) {
                    differing.add(format);
                }
            }
        }
        return new Repetition(again.progress(), again.requestedAt(), again.compiledAt(), differing);
    }

    /** Whether every byte of every file was the same. */
    public boolean isSame() {
        return endedAt != null && differing.isEmpty();
    }
}
