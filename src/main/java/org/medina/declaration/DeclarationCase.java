package org.medina.declaration;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medina.casefile.CaseFile;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.CaseProgress;
import org.medina.casefile.HistoryEntry;
import org.medina.casefile.Party;
import org.medina.casefile.Turn;
import org.medina.casefile.Visibility;
import org.medina.document.Documents;
import org.medina.identity.OrganisationId;
import org.medina.identity.Relation;
import org.medina.identity.Role;
import org.springframework.stereotype.Component;

/** Keeps the declaration's case file in step: where it stands, whose turn it is, who writes, what was done. */
@Component
class DeclarationCase {

    private final CaseFiles cases;
    private final Documents documents;

    DeclarationCase(CaseFiles cases, Documents documents) {
        this.cases = cases;
        this.documents = documents;
    }

    String nextReference() {
        return cases.nextReference();
    }

    void open(Declaration declaration) {
        CaseProgress progress = progress(declaration);
        cases.open(new CaseFile(
                declaration.id().subject(),
                declaration.reference(),
                declaration.title(),
                progress.status(),
                progress.stage(),
                progress.turn(),
                declaration.createdAt(),
                null,
                declaration.keeper(),
                Set.of(),
                progress.visibility(),
                declaration.createdAt()));
        noted(declaration, "create", null, Visibility.SECRETARIAT);
    }

    void renamed(Declaration declaration) {
        cases.rename(declaration.id().subject(), declaration.title());
    }

    /** Writes where the declaration stands now and what brought it there; who may write may be another from now on. */
    void moved(
            Declaration declaration,
            DeclarationStatus from,
            String action,
            @Nullable String reason,
            Visibility readers) {
        cases.update(declaration.id().subject(), progress(declaration));
        documents.rightsChanged(declaration.id().subject());
        cases.record(
                declaration.id().subject(),
                new HistoryEntry(action, from.name(), declaration.kept().name(), reason, readers));
    }

    void noted(Declaration declaration, String action, @Nullable String reason, Visibility readers) {
        cases.record(declaration.id().subject(), new HistoryEntry(action, null, null, reason, readers));
    }

    void writes(Declaration declaration, OrganisationId city) {
        cases.join(declaration.id().subject(), city, Relation.PARTNER);
        documents.rightsChanged(declaration.id().subject());
    }

    void writesNoMore(Declaration declaration, OrganisationId city) {
        cases.leave(declaration.id().subject(), city, Relation.PARTNER);
        documents.rightsChanged(declaration.id().subject());
    }

    Set<OrganisationId> writers(DeclarationId id) {
        return cases.parties(id.subject()).stream()
                .filter(party -> party.relation() == Relation.PARTNER)
                .map(Party::organisation)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whom a declaration waits for; the same answer for case file and inbox. */
    Turn officer(Declaration declaration) {
        return new Turn(declaration.keeper(), Role.SECRETARIAT_OFFICER);
    }

    Turn head(Declaration declaration) {
        return new Turn(declaration.keeper(), Role.SECRETARIAT_HEAD);
    }

    @Nullable
    Instant due(Declaration declaration) {
        return declaration.kept() == DeclarationStatus.OPEN
                ? declaration.closesAt().orElse(null)
                : null;
    }

    private CaseProgress progress(Declaration declaration) {
        return new CaseProgress(
                declaration.kept().name(),
                stage(declaration.kept()),
                turn(declaration),
                due(declaration),
                declaration.openedAt().isPresent() ? Visibility.PUBLIC : Visibility.SECRETARIAT);
    }

    private @Nullable Turn turn(Declaration declaration) {
        return switch (declaration.kept()) {
            case DRAFTING, OPEN, CLOSED -> officer(declaration);
            case FROZEN -> head(declaration);
            case PRESENTED, CALLED_OFF -> null;
        };
    }

    private static String stage(DeclarationStatus status) {
        return switch (status) {
            case DRAFTING -> "drafting";
            case FROZEN -> "opening";
            case OPEN -> "endorsement";
            case CLOSED -> "presentation";
            case PRESENTED -> "presented";
            case CALLED_OFF -> "called_off";
        };
    }
}
