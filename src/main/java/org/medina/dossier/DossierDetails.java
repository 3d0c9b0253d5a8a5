package org.medina.dossier;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medina.base.SubjectRef;
import org.medina.identity.PersonId;

/**
 * A dossier as it stands.
 *
 * @param number first, second, … of its case
 * @param compiledBy who asked for it; null for the portal itself
 * @param textHash of the frozen text; null before it is frozen
 * @param contentHash of the canonical JSON; null before it is written
 * @param files what can be had of it
 * @param failure why it failed, for operators; null unless it did
 */
public record DossierDetails(
        DossierId id,
        SubjectRef about,
        int number,
        String title,
        String forum,
        Grouping grouping,
        Instant frozenAt,
        int pledges,
        DossierProgress progress,
        @Nullable PersonId compiledBy,
        Instant requestedAt,
        @Nullable Instant compiledAt,
        @Nullable String textHash,
        @Nullable String contentHash,
        Map<DossierFormat, File> files,
        @Nullable String failure) {

    /** @param sha256 in lower-case hexadecimal */
    public record File(DossierFormat format, String sha256, long size) {}

    public boolean isCompiled() {
        return progress.state() == DossierState.COMPILED;
    }

    public Optional<File> file(DossierFormat format) {
        return Optional.ofNullable(files.get(format));
    }
}
