package org.medina.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationId;
import org.medina.signoff.ChainState;

/**
 * A cycle as its page shows it to one reader.
 *
 * @param version of the plan, for whoever writes it
 * @param forum as it is called; null before one is chosen
 * @param seated the organisations of the chain
 * @param chain under the present version; null before it is compiled
 * @param actions what the reader may do now
 */
public record ReviewDetails(
        ReviewId id,
        int version,
        String reference,
        ReviewStage stage,
        ReviewPlan plan,
        @Nullable String forum,
        List<Organisation> seated,
        List<Edition> editions,
        @Nullable ChainState chain,
        @Nullable String endReason,
        Instant createdAt,
        @Nullable Instant openedAt,
        @Nullable Instant publishedAt,
        Set<ReviewAction> actions) {

    public boolean may(ReviewAction action) {
        return actions.contains(action);
    }

    public Optional<Edition> edition() {
        return editions.isEmpty() ? Optional.empty() : Optional.of(editions.getLast());
    }

    /** Fingerprint of the present version; empty before it is compiled. */
    public Optional<String> hash() {
        return edition().map(Edition::hash);
    }

    public String name(OrganisationId id) {
        return seated.stream()
                .filter(organisation -> organisation.id().equals(id))
                .findFirst()
                .map(Organisation::name)
                .orElseGet(id::toString);
    }
}
