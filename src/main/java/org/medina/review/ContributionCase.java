package org.medina.review;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medina.casefile.CaseFile;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.CaseProgress;
import org.medina.casefile.HistoryEntry;
import org.medina.casefile.Turn;
import org.medina.casefile.Visibility;
import org.medina.identity.Organisation;
import org.medina.identity.Relation;
import org.springframework.stereotype.Component;

/** Keeps the case file of a city's contribution in step. */
@Component
class ContributionCase {

    private final CaseFiles cases;
    private final ReviewParties parties;

    ContributionCase(CaseFiles cases, ReviewParties parties) {
        this.cases = cases;
        this.parties = parties;
    }

    String nextReference() {
        return cases.nextReference();
    }

    void open(Contribution contribution, Review review, Organisation city) {
        CaseProgress progress = progress(contribution);
        String country = city.country();
        cases.open(new CaseFile(
                contribution.id().subject(),
                contribution.reference(),
                review.plan().title() + " – " + city.name(),
                progress.status(),
                progress.stage(),
                progress.turn(),
                contribution.createdAt(),
                progress.due(),
                contribution.city(),
                country == null ? Set.of() : Set.of(country),
                progress.visibility(),
                contribution.createdAt()));
        contribution
                .ministry()
                .ifPresent(ministry -> cases.join(contribution.id().subject(), ministry, Relation.CONSULTED));
        moved(contribution, contribution.stage(), "ask", null);
    }

    void moved(Contribution contribution, ContributionStage from, String action, @Nullable String reason) {
        refresh(contribution);
        cases.record(
                contribution.id().subject(),
                new HistoryEntry(action, from.name(), contribution.stage().name(), reason, Visibility.PARTIES));
    }

    void refresh(Contribution contribution) {
        cases.update(contribution.id().subject(), progress(contribution));
    }

    private CaseProgress progress(Contribution contribution) {
        return new CaseProgress(
                contribution.stage().name(),
                switch (contribution.stage()) {
                    case ANSWERING -> "answering";
                    case HANDED_IN -> "page";
                    case FROZEN -> "frozen";
                    case LAPSED -> "lapsed";
                },
                turn(contribution),
                due(contribution),
                Visibility.PARTIES);
    }

    private @Nullable Turn turn(Contribution contribution) {
        return contribution.stage().isOpen() && contribution.pageSeen().isEmpty()
                ? parties.city(contribution.city())
                : null;
    }

    private static @Nullable Instant due(Contribution contribution) {
        return contribution.stage() == ContributionStage.ANSWERING ? contribution.answersDue() : null;
    }
}
