package org.medina.call;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets forms pass that are in time, and keeps the call as it is until they are handed in. */
@Component
class CallGate {

    private final CallRepository calls;
    private final CallVersions versions;
    private final Clock clock;

    CallGate(CallRepository calls, CallVersions versions, Clock clock) {
        this.calls = calls;
        this.versions = versions;
        this.clock = clock;
    }

    /**
     * @param version that a request keeps; null for the one in force
     * @throws Problem NOT_FOUND, WRONG_STATE in words
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void requireOpen(CallId id, CallTerms.FormKind form, @Nullable Integer version) {
        Call call = calls.findAndHold(id.value()).orElseThrow(Problem::notFound);
        if (call.kept() == CallStatus.DRAFT) {
            throw Problem.notFound();
        }
        Instant now = clock.instant();
        if (call.closedAt().isPresent()) {
            throw Problem.of(
                    Problem.Kind.WRONG_STATE,
                    "call.problem.closed-early",
                    call.reference(),
                    call.closeReason().orElse(""));
        }
        if (now.isBefore(call.opensAt())) {
            throw Problem.of(
                    Problem.Kind.WRONG_STATE,
                    "call.problem.not-yet-open",
                    call.reference(),
                    call.opens().toString());
        }
        Until until = lastDay(call, form, version == null ? call.current() : version)
                .orElseThrow(() -> Problem.of(Problem.Kind.WRONG_STATE, "call.problem.no-such-form", call.reference()));
        if (!now.isBefore(until.end())) {
            throw Problem.of(
                    Problem.Kind.WRONG_STATE,
                    "call.problem.form-closed",
                    call.reference(),
                    until.day().toString(),
                    until.zone().getId());
        }
    }

    /** As {@link #requireOpen} would say it; empty where nothing can be handed in any more. */
    Optional<Instant> until(CallId id, CallTerms.FormKind form, int version) {
        return calls.findById(id.value())
                .filter(call ->
                        call.kept() != CallStatus.DRAFT && call.closedAt().isEmpty())
                .flatMap(call -> lastDay(call, form, version))
                .map(Until::end);
    }

    private record Until(LocalDate day, ZoneId zone) {

        Instant end() {
            return CallWindow.endOf(day, zone);
        }
    }

    /** The later of what the version says and what the version in force says. */
    private Optional<Until> lastDay(Call call, CallTerms.FormKind form, int version) {
        Optional<Until> own = until(call, form, version);
        Optional<Until> inForce = version == call.current() ? own : until(call, form, call.current());
        return own.filter(first -> inForce.map(Until::end)
                        .filter(end -> end.isAfter(first.end()))
                        .isEmpty())
                .or(() -> inForce);
    }

    private Optional<Until> until(Call call, CallTerms.FormKind kind, int version) {
        CallVersions.Row row = versions.find(call.id(), version).orElseThrow(Problem::notFound);
        LocalDate closes = row.content().closes();
        String zone = row.content().zone();
        return row.terms().forms().stream()
                .filter(form -> form.kind() == kind)
                .findFirst()
                .map(form -> new Until(
                        form.closes() != null ? form.closes() : closes != null ? closes : call.closes(),
                        zone == null ? call.zone() : ZoneId.of(zone)));
    }
}
