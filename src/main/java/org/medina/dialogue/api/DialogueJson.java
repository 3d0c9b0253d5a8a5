package org.medina.dialogue.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.SubjectRef;
import org.medina.base.api.EntityTag;
import org.medina.dialogue.DialogueAction;
import org.medina.dialogue.DialogueDetails;
import org.medina.dialogue.DialogueQuestion;
import org.medina.dialogue.DialogueStage;
import org.medina.dialogue.Direction;
import org.medina.dialogue.Endorsement;
import org.medina.dialogue.Meeting;
import org.medina.dialogue.Outcome;
import org.medina.dialogue.Publication;
import org.medina.dialogue.Reply;
import org.medina.dialogue.Statement;
import org.medina.identity.Organisation;
import org.springframework.http.ResponseEntity;

/** A dialogue as JSON. */
@Schema(name = "Dialogue")
record DialogueJson(
        UUID id,
        String reference,
        Direction direction,
        @Nullable Subject subject,
        String title,
        DialogueStage stage,
        Party author,
        Party consolidator,
        List<Asked> consulted,
        Instant createdAt,
        @Nullable Instant consultedAt,
        Instant deadline,
        @Nullable Instant releasedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant closedAt,
        @Nullable Instant publishedAt,
        @Nullable Outcome outcome,
        @Nullable Statement position,
        @Nullable Reply reply,
        @Nullable Statement latePosition,
        @Nullable Meeting meeting,
        @Nullable Publication publication,
        @Nullable String endReason,
        List<Endorsed> endorsements,
        List<Referred> referrals,
        @Nullable Clock clock,
        Set<DialogueAction> actions) {

    /** The time to answer: its hard end, whether it stands still, and what may still move it. */
    @Schema(name = "DialogueClock")
    record Clock(
            Instant hardEnd,
            @Nullable Instant extendedAt,
            @Nullable Instant stoppedUntil,
            int extensionsLeft,
            int questionsLeft,
            boolean mayAsk,
            List<DialogueQuestion> questions) {

        static @Nullable Clock of(DialogueDetails.@Nullable Clock clock) {
            return clock == null
                    ? null
                    : new Clock(
                            clock.hardEnd(),
                            clock.extendedAt(),
                            clock.stoppedUntil(),
                            clock.extensionsLeft(),
                            clock.questionsLeft(),
                            clock.mayAsk(),
                            clock.questions());
        }
    }

    /** An authority that one of those asked has named. */
    @Schema(name = "DialogueReferral")
    record Referred(UUID organisation, UUID by, String reason, Instant at) {}

    /** A city that stands behind the joint submission, has taken that back, or is asked. */
    @Schema(name = "DialogueEndorsement")
    record Endorsed(
            Party organisation,
            @Nullable Instant askedAt,
            @Nullable Instant at,
            @Nullable String mandate,
            @Nullable LocalDate mandateDate,
            @Nullable Instant withdrawnAt,
            @Nullable String reason) {

        static Endorsed of(Endorsement one) {
            return new Endorsed(
                    Party.of(one.organisation()),
                    one.askedAt(),
                    one.at(),
                    one.mandate(),
                    one.mandateDate(),
                    one.withdrawnAt(),
                    one.reason());
        }
    }

    /** The case whose text it is on. */
    @Schema(name = "DialogueSubject")
    record Subject(@Nullable String kind, @Nullable UUID id) {

        static @Nullable Subject of(@Nullable SubjectRef ref) {
            return ref == null ? null : new Subject(ref.kind(), ref.id());
        }
    }

    /** An organisation that takes part. */
    @Schema(name = "DialogueParty")
    record Party(
            UUID id, String alias, String name, @Nullable String country) {

        static Party of(Organisation organisation) {
            return new Party(
                    organisation.id().value(), organisation.alias(), organisation.name(), organisation.country());
        }
    }

    /** One of those who are asked; whether it has handed in is told to its own government only. */
    @Schema(name = "DialogueAsked")
    record Asked(Party organisation, @Nullable Boolean handedIn) {}

    static ResponseEntity<DialogueJson> answer(DialogueDetails dialogue) {
        return ResponseEntity.ok()
                .eTag(EntityTag.of(dialogue.version()).value())
                .body(of(dialogue));
    }

    private static DialogueJson of(DialogueDetails dialogue) {
        return new DialogueJson(
                dialogue.id().value(),
                dialogue.reference(),
                dialogue.direction(),
                Subject.of(dialogue.about()),
                dialogue.title(),
                dialogue.stage(),
                Party.of(dialogue.author()),
                Party.of(dialogue.consolidator()),
                dialogue.consulted().stream()
                        .map(asked -> new Asked(Party.of(asked.organisation()), asked.handedIn()))
                        .toList(),
                dialogue.createdAt(),
                dialogue.consultedAt(),
                dialogue.deadline(),
                dialogue.releasedAt(),
                dialogue.answeredAt(),
                dialogue.closedAt(),
                dialogue.publishedAt(),
                dialogue.outcome(),
                dialogue.statement(),
                dialogue.reply(),
                dialogue.lateStatement(),
                dialogue.meeting(),
                dialogue.publication(),
                dialogue.endReason(),
                dialogue.endorsements().stream().map(Endorsed::of).toList(),
                dialogue.referrals().stream()
                        .map(one -> new Referred(one.to().value(), one.by().value(), one.reason(), one.at()))
                        .toList(),
                Clock.of(dialogue.clock()),
                dialogue.actions());
    }
}
