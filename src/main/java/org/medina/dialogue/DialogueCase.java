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
    private final CommentRows rows;
    private final Organisations organisations;
    private final DialogueRoom room;

    DialogueCase(CaseFiles cases, CommentRows rows, Organisations organisations, DialogueRoom room) {
        this.cases = cases;
        this.rows = rows;
        this.organisations = organisations;
        this.room = room;
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

    /** Of several who act side by side one goes first; taken before anything is written, so that nobody waits for ever. */
    void hold(Dialogue dialogue) {
        cases.hold(dialogue.id().subject());
    }

    /** Says anew whose turn it is and until when, where that changed without a step of the dialogue. */
    void refresh(Dialogue dialogue) {
        cases.update(dialogue.id().subject(), progress(dialogue));
    }

    void noted(Dialogue dialogue, DialogueStage from, String action, @Nullable String reason, Visibility visibility) {
        cases.record(
                dialogue.id().subject(),
                new HistoryEntry(action, from.name(), dialogue.stage().name(), reason, visibility));
        // what stays inside of an organisation is told by whoever works on its comments
        if (visibility != Visibility.ORGANISATION) {
            room.changed(dialogue.id());
        }
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
            case COMMENTING, CONSOLIDATING -> speaker(dialogue.consolidator());
            case CLOSING -> waitsForMeeting(dialogue) ? officer() : speaker(dialogue.consolidator());
            case MEETING ->
                dialogue.meeting()
                        .filter(meeting -> meeting.minutes() != null)
                        .map(meeting -> speaker(
                                meeting.isConfirmedBy(Side.AUTHOR) ? dialogue.consolidator() : dialogue.author()))
                        .orElseGet(this::officer);
            case CLOSED, DECLINED, CALLED_OFF -> null;
        };
    }

    /** Whether everything is closed and a critical comment maintained, so that both sides ought to meet. */
    boolean waitsForMeeting(Dialogue dialogue) {
        if (dialogue.stage() != DialogueStage.CLOSING) {
            return false;
        }
        Tally tally = rows.tally(dialogue.id());
        return tally.open().isEmpty() && tally.maintainedCritical() > 0;
    }

    @Nullable
    Instant due(Dialogue dialogue) {
        return switch (dialogue.stage()) {
            case COMMENTING, CONSOLIDATING -> dialogue.deadline();
            case CLOSING -> dialogue.repliesDue().orElse(null);
            case MEETING -> dialogue.meeting().map(Meeting::at).orElse(null);
            case PROPOSED, ANSWERING, CLOSED, DECLINED, CALLED_OFF -> null;
        };
    }

    /** Those who write for an organisation; where nobody only writes, those who speak for it. */
    Turn writer(OrganisationId id) {
        Role role =
                switch (organisations.get(id).kind()) {
                    case STATE, PROVINCE -> Role.STATE_COMMENTER;
                    case SECRETARIAT -> Role.SECRETARIAT_OFFICER;
                    case CITY, AGENCY, NETWORK, FUND, PARTNER, OBSERVER -> Role.CITY_EDITOR;
                };
        return organisations.people(id, role).isEmpty() ? speaker(id) : new Turn(id, role);
    }

    private Turn officer() {
        return new Turn(secretariat(), Role.SECRETARIAT_OFFICER);
    }

    Turn speaker(OrganisationId id) {
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
        return new CaseProgress(
                dialogue.stage().name(),
                dialogue.stage().name().toLowerCase(Locale.ROOT),
                turn(dialogue),
                due(dialogue),
                dialogue.publishedAt().isPresent() ? Visibility.PUBLIC : Visibility.CITY);
    }
}
