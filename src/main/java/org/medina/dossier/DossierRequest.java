package org.medina.dossier;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.base.SubjectRef;
import org.medina.pledge.PledgeId;

/**
 * What a journey wants compiled.
 *
 * @param about the journey's case; the text is frozen under it
 * @param forum code of reference data, e.g. {@code imrf-2026}
 * @param frozenAt what was published afterwards is not in it
 * @param entries each pledge once; the dossier brings them into an order of its own
 */
public record DossierRequest(
        SubjectRef about, String title, String forum, Grouping grouping, Instant frozenAt, List<Entry> entries) {

    public DossierRequest {
        entries = List.copyOf(entries);
    }

    /**
     * A pledge and what was said of it.
     *
     * @param cityWords what the city adds for this review; null where nothing
     * @param statements one a country whose ministry was asked
     */
    public record Entry(
            PledgeId pledge, Answer answer, @Nullable String cityWords, List<Statement> statements) {

        public Entry {
            statements = List.copyOf(statements);
        }
    }
}
