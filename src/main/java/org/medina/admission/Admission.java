package org.medina.admission;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.identity.OrganisationId;
import org.medina.identity.PersonId;

/**
 * An organisation on its way into the portal; every step is a guarded verb that answers it as it stands then.
 *
 * @param alias its short name in addresses
 * @param enteredBy the officer who entered it; null where it asked by itself
 * @param check the first of the two checks
 * @param organisation once it is made
 */
public record Admission(
        UUID id,
        AdmissionState state,
        AdmissionRequest request,
        String alias,
        Instant askedAt,
        @Nullable String enteredBy,
        @Nullable Check check,
        @Nullable Closing closing,
        @Nullable OrganisationId organisation,
        int revision) {

    /** Who found which letters good. */
    public record Check(PersonId by, String byName, Instant at, String letters) {}

    /** How it ended. */
    public record Closing(
            PersonId by,
            String byName,
            Instant at,
            @Nullable String reason) {}

    public SeatKind kind() {
        return request.seat();
    }

    /**
     * An officer finds the letter good: the first one says so, a second one admits.
     *
     * @param letters fingerprints of the letters that are there now
     * @throws Problem WRONG_STATE once it is closed, or without a letter; FORBIDDEN to who checked it before
     */
    Admission check(PersonId by, String byName, Instant at, String letters) {
        requireOpen();
        if (letters.isEmpty()) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "admission.problem.no-letter");
        }
        Check first = check;
        if (state != AdmissionState.CHECKED || first == null || !first.letters().equals(letters)) {
            return with(AdmissionState.CHECKED, request, new Check(by, byName, at, letters), null);
        }
        if (first.by().equals(by)) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "admission.problem.same-officer");
        }
        return with(AdmissionState.ADMITTED, request, first, new Closing(by, byName, at, null));
    }

    /** @throws Problem WRONG_STATE once it is closed */
    Admission refuse(PersonId by, String byName, Instant at, String reason) {
        requireOpen();
        return with(AdmissionState.REFUSED, request, check, new Closing(by, byName, at, reason));
    }

    /**
     * What is different is checked anew by both.
     *
     * @throws Problem WRONG_STATE once it is closed
     */
    Admission correct(AdmissionRequest corrected) {
        requireOpen();
        AdmissionState now = state == AdmissionState.CHECKED ? AdmissionState.ASKED : state;
        return with(now, corrected, null, null);
    }

    /**
     * Another letter came; whoever checked has not seen it.
     *
     * @throws Problem WRONG_STATE once it is closed
     */
    Admission letterCame() {
        requireOpen();
        return with(AdmissionState.ASKED, request, null, null);
    }

    private void requireOpen() {
        if (!state.isOpen()) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "problem.wrong-state", state.name());
        }
    }

    private Admission with(
            AdmissionState next, AdmissionRequest said, @Nullable Check checked, @Nullable Closing closed) {
        return new Admission(id, next, said, alias, askedAt, enteredBy, checked, closed, organisation, revision + 1);
    }
}
