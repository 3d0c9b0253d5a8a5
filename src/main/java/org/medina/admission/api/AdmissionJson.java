package org.medina.admission.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.admission.Admission;
import org.medina.admission.AdmissionAct;
import org.medina.admission.AdmissionRequest;
import org.medina.admission.AdmissionState;
import org.medina.admission.Errand;
import org.medina.admission.SeatKind;

/** Admissions as programs read and write them. */
final class AdmissionJson {

    private AdmissionJson() {}

    @Schema(name = "Admission")
    record One(
            UUID id,
            AdmissionState state,
            SeatKind kind,
            String name,

            @Schema(description = "Its short name, once it is admitted")
            String alias,

            @Nullable String country,
            boolean focal,
            String office,
            String email,
            @Nullable String words,
            Instant askedAt,

            @Schema(description = "The officer who entered it; null where it asked by itself") @Nullable
            String enteredBy,

            @Schema(description = "Who found its letter good first") @Nullable
            String checkedBy,

            @Nullable String closedBy,
            @Nullable String reason,

            @Schema(description = "Id of the organisation, once it is made") @Nullable
            UUID organisation) {

        static One of(Admission admission) {
            AdmissionRequest said = admission.request();
            var check = admission.check();
            var closing = admission.closing();
            var organisation = admission.organisation();
            return new One(
                    admission.id(),
                    admission.state(),
                    admission.kind(),
                    said.name(),
                    admission.alias(),
                    said.country(),
                    said.focal(),
                    said.office(),
                    said.email(),
                    said.words(),
                    admission.askedAt(),
                    admission.enteredBy(),
                    check == null ? null : check.byName(),
                    closing == null ? null : closing.byName(),
                    closing == null ? null : closing.reason(),
                    organisation == null ? null : organisation.value());
        }
    }

    @Schema(name = "AdmissionDetails")
    record Details(One admission, List<Made> errands, List<Act> history, List<String> alike) {}

    @Schema(name = "AdmissionToEnter")
    record Write(
            @Nullable SeatKind kind,
            @Nullable String name,
            @Nullable String country,
            @Nullable Boolean focal,
            @Nullable String office,
            @Nullable String email,
            @Nullable String words) {

        AdmissionRequest request() {
            return new AdmissionRequest(
                    kind,
                    Objects.requireNonNullElse(name, ""),
                    country,
                    Boolean.TRUE.equals(focal),
                    Objects.requireNonNullElse(office, ""),
                    Objects.requireNonNullElse(email, ""),
                    words);
        }
    }

    @Schema(name = "AdmissionEntered")
    record Entered(
            One admission,

            @Schema(description = "Where it sees how it stands and sends its letter; told this once")
            String link) {}

    @Schema(name = "Errand")
    record Made(
            UUID id,
            Errand.Kind kind,
            Errand.State state,
            int tries,

            @Schema(description = "Why it is not done, in words") @Nullable
            String why,

            Instant askedAt,
            @Nullable Instant doneAt) {}

    @Schema(name = "AdmissionAct")
    record Act(
            String action, String who, Instant at, @Nullable String detail) {

        static Act of(AdmissionAct act) {
            return new Act(act.action(), act.who(), act.at(), act.detail());
        }
    }
}
