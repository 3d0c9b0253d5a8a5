package org.medina.dialogue;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medina.casefile.CaseFile;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.CaseProgress;
import org.medina.casefile.HistoryEntry;
import org.medina.casefile.Turn;
import org.medina.casefile.Visibility;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationId;
import org.medina.identity.OrganisationKind;
import org.medina.identity.Organisations;
import org.medina.identity.Relation;
import org.medina.identity.Role;
import org.springframework.stereotype.Component;

/** Keeps the dialogue's case file in step: where it stands, whose turn it is, who takes part, what was done. */
@Component
class DialogueCase {

    private final CaseFiles cases;
    private final Organisations organisations;

    DialogueCase(CaseFiles cases, Organisations organisations) {
        this.cases = cases;
        this.organisations = organisations;
    }

    String nextReference() {
        return cases.nextReference();
    }

    void open(Dialogue dialogue) {
        CaseProgress progress = progress(dialogue);
        String country = organisations.get(dialogue.author()).country();
        cases.open(new CaseFile(
                dialogue.id().subject(),
                dialogue.reference(),
                dialogue.title(),
                progress.status(),
                progress.stage(),
                progress.turn(),
                dialogue.createdAt(),
                progress.due(),
                dialogue.author(),
                country == null ? Set.of() : Set.of(country),
                progress.visibility(),
                dialogue.createdAt()));
        cases.join(dialogue.id().subject(), dialogue.consolidator(), Relation.CONSOLIDATOR);
    }

    void asked(Dialogue dialogue, OrganisationId organisation) {
        cases.join(dialogue.id().subject(), organisation, Relation.CONSULTED);
    }

    /** Writes where the dialogue stands now, and an act of which all parties may know that brought it there. */
    void moved(Dialogue dialogue, DialogueStage from, String action, @Nullable String reason) {
        cases.update(dialogue.id().subject(), progress(dialogue));
        noted(dialogue, from, action, reason, Visibility.PARTIES);
    }

    void noted(Dialogue dialogue, DialogueStage from, String action, @Nullable String reason, Visibility visibility) {
        cases.record(
                dialogue.id().subject(),
                new HistoryEntry(action, from.name(), dialogue.stage().name(), reason, visibility));
    }

    /** An act that changes no stage and that nobody but the acting organisation may know of. */
    void notedInside(Dialogue dialogue, String action, @Nullable String reason) {
        noted(dialogue, dialogue.stage(), action, reason, Visibility.ORGANISATION);
    }

    /** Whom the dialogue waits for; never one of several who write at the same time, which would tell how far they are. */
    @Nullable
    Turn turn(Dialogue dialogue) {
        return switch (dialogue.stage()) {
            case PROPOSED, ANSWERING -> speaker(dialogue.author());
            case COMMENTING, CONSOLIDATING, CLOSING -> speaker(dialogue.consolidator());
            case MEETING -> new Turn(secretariat(), Role.SECRETARIAT_OFFICER);
            case CLOSED, DECLINED, CALLED_OFF -> null;
        };
    }

    private Turn speaker(OrganisationId id) {
        return new Turn(id, speakerOf(organisations.get(id).kind()));
    }

    private static Role speakerOf(OrganisationKind kind) {
        return switch (kind) {
            case STATE, PROVINCE -> Role.STATE_FOCAL_POINT;
            case SECRETARIAT -> Role.SECRETARIAT_OFFICER;
            case CITY, AGENCY, NETWORK, FUND, PARTNER, OBSERVER -> Role.CITY_COORDINATOR;
        };
    }

    private OrganisationId secretariat() {
        return organisations.all(OrganisationKind.SECRETARIAT).stream()
                .findFirst()
                .map(Organisation::id)
                .orElseThrow(() -> new IllegalStateException("no organisation is the secretariat"));
    }

    private CaseProgress progress(Dialogue dialogue) {
        Instant due = dialogue.stage().isBeforeRelease() ? dialogue.deadline() : null;
        return new CaseProgress(
                dialogue.stage().name(),
                dialogue.stage().name().toLowerCase(Locale.ROOT),
                turn(dialogue),
                due,
                dialogue.publishedAt().isPresent() ? Visibility.PUBLIC : Visibility.CITY);
    }
}
