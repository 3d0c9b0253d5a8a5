package org.medina.dossier;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.pledge.PledgeContent;
import org.medina.pledge.PledgeProgress;
import org.medina.pledge.PledgeStatus;

/**
 * A pledge as it stood when the snapshot was taken, with what was said of it.
 *
 * @param pledge what was pledged, without contacts; partners are beside it, with their names
 * @param objectives of the Global Compact for Migration, with their titles
 * @param update the last one before the freeze; null without any
 * @param textHash of the text that was signed; null where there is none any more
 */
public record CitedPledge(
        UUID id,
        String reference,
        PledgeStatus status,
        PledgeProgress progress,
        City lead,
        List<City.Partner> partners,
        PledgeContent pledge,
        List<Objective> objectives,
        Answer answer,
        @Nullable String cityWords,
        List<Statement> statements,
        @Nullable CitedUpdate update,
        @Nullable String textHash,
        Instant publishedAt) {

    public CitedPledge {
        partners = List.copyOf(partners);
        objectives = List.copyOf(objectives);
        statements = List.copyOf(statements);
    }

    /** @param primary whether the city named it as one of those that matter most */
    public record Objective(int number, String title, boolean primary) {}

    public String title() {
        String title = pledge.title();
        return title == null ? "" : title;
    }
}
