package org.medina.casefile.api;

import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.SubjectRef;
import org.medina.casefile.CaseEvidence;
import org.medina.casefile.CaseFile;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.Exhibits;
import org.medina.casefile.Party;
import org.medina.casefile.Visibility;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.Organisations;
import org.medina.identity.Relation;
import org.springframework.stereotype.Component;

/** The first pages of the evidence of every case: its cover, and its history as far as the reader may see it. */
@Component
class CaseCover implements CaseEvidence {

    private final CaseFiles cases;
    private final Organisations organisations;
    private final CurrentActor current;

    CaseCover(CaseFiles cases, Organisations organisations, CurrentActor current) {
        this.cases = cases;
        this.organisations = organisations;
        this.current = current;
    }

    /** What the cover says. @param due only for those who keep the case */
    record Cover(
            UUID id,
            String kind,
            String reference,
            String title,
            String status,
            String stage,
            Instant since,
            @Nullable Instant due,
            SortedSet<String> countries,
            Instant openedAt,
            List<Part> parties) {}

    /** Who takes part. */
    record Part(UUID organisation, String name, Relation relation, Instant since) {}

    @Override
    public void lay(SubjectRef subject, Exhibits into) {
        Actor actor = current.get();
        CaseFile file = cases.find(subject).orElseThrow();
        boolean inside = cases.level(subject, actor).compareTo(Visibility.SECRETARIAT) <= 0;
        into.data(
                "case.json",
                new Cover(
                        subject.id(),
                        subject.kind(),
                        file.reference(),
                        file.title(),
                        file.status(),
                        file.stage(),
                        file.since(),
                        inside ? file.due() : null,
                        new TreeSet<>(file.countries()),
                        file.openedAt(),
                        cases.parties(subject).stream()
                                .filter(party -> inside || isKnown(party.relation()))
                                .map(this::part)
                                .toList()));
        into.data("history.json", HistoryJson.listing(cases.wholeHistory(subject, actor)));
    }

    /** Whom a text names itself; that others are asked is not for everybody to know. */
    private static boolean isKnown(Relation relation) {
        return relation == Relation.LEAD || relation == Relation.PARTNER;
    }

    private Part part(Party party) {
        return new Part(
                party.organisation().value(),
                organisations.get(party.organisation()).name(),
                party.relation(),
                party.since());
    }
}
