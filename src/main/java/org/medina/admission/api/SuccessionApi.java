package org.medina.admission.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.admission.Succession;
import org.medina.admission.Successions;
import org.medina.guest.GuestOfCase;
import org.medina.identity.Absence;
import org.medina.identity.MandateKind;
import org.medina.inbox.InboxEntry;
import org.medina.signoff.Signature;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Admission")
class SuccessionApi {

    private final Successions successions;

    SuccessionApi(Successions successions) {
        this.successions = successions;
    }

    @Operation(
            summary = "What whoever takes its offices over has to know: mandates, what was signed, what waits."
                    + " For those who run its cases or sign, and the secretariat; its short name, or “own”")
    @GetMapping("/api/v1/seats/{alias}/hand-over")
    HandedOver read(@PathVariable String alias) {
        Succession found = successions.get(alias);
        return new HandedOver(
                found.organisation().alias(),
                found.organisation().name(),
                found.offices().stream().map(Held::of).toList(),
                found.work().stream().map(Waits::of).toList(),
                found.invitations().stream().map(SeatsApi.Invited::of).toList(),
                found.away().stream().map(Away::of).toList(),
                found.guests().stream().map(LetIn::of).toList(),
                found.networks().stream().map(Network::of).toList());
    }

    @Schema(name = "HandOver")
    record HandedOver(
            String alias,
            String name,
            List<Held> offices,
            List<Waits> work,
            List<SeatsApi.Invited> invitations,
            List<Away> away,

            @Schema(description = "Whose links run; empty for readers who let no guests in")
            List<LetIn> guests,

            List<Network> networks) {}

    @Schema(name = "HandedOverGuest")
    record LetIn(UUID id, String name, String right, LocalDate lastDay, String reference, String title) {

        static LetIn of(GuestOfCase one) {
            return new LetIn(
                    one.guest().id(),
                    one.guest().name(),
                    one.guest().right().name(),
                    one.guest().lastDay(),
                    one.reference(),
                    one.title());
        }
    }

    @Schema(name = "HandedOverNetwork")
    record Network(UUID mandate, String name, LocalDate from, LocalDate until, String document) {

        static Network of(Succession.Acting acting) {
            return new Network(
                    acting.mandate().id(),
                    acting.name(),
                    acting.mandate().from(),
                    acting.mandate().until(),
                    acting.mandate().document());
        }
    }

    @Schema(name = "HandedOverOffice")
    record Held(UUID id, String title, List<Mandated> mandates, List<Signed> signed) {

        static Held of(Succession.Seated seated) {
            return new Held(
                    seated.office().id().value(),
                    seated.office().title(),
                    seated.mandates().stream().map(Mandated::of).toList(),
                    seated.signed().stream().map(Signed::of).toList());
        }
    }

    @Schema(name = "HandedOverMandate")
    record Mandated(
            String name,
            MandateKind kind,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable Instant goodFrom,
            Succession.Standing standing) {

        static Mandated of(Succession.Held held) {
            return new Mandated(
                    held.name(),
                    held.mandate().kind(),
                    held.mandate().from(),
                    held.mandate().until(),
                    held.mandate().goodFrom(),
                    held.standing());
        }
    }

    @Schema(name = "HandedOverSignature")
    record Signed(
            Instant at,
            String signatory,
            @Nullable String reference,
            @Nullable String title,
            String textHash,
            String purpose,
            boolean onPaper,
            boolean counts) {

        static Signed of(Succession.Signed signed) {
            Signature signature = signed.signature();
            return new Signed(
                    signature.at(),
                    signature.signatoryName(),
                    signed.reference(),
                    signed.title(),
                    signature.textHash(),
                    signature.purpose(),
                    signature.onPaper(),
                    signature.counts());
        }
    }

    @Schema(name = "HandedOverWork")
    record Waits(
            String kind,
            String reference,
            String title,
            String role,
            @Nullable String takenBy,
            Instant since,
            @Nullable Instant due) {

        static Waits of(InboxEntry entry) {
            return new Waits(
                    entry.kind(),
                    entry.reference(),
                    entry.title(),
                    entry.role().realmName(),
                    entry.assigneeName(),
                    entry.since(),
                    entry.due());
        }
    }

    @Schema(name = "HandedOverAbsence")
    record Away(String name, String deputy, LocalDate from, LocalDate until) {

        static Away of(Absence absence) {
            return new Away(absence.personName(), absence.deputyName(), absence.first(), absence.last());
        }
    }
}
