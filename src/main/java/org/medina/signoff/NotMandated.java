package org.medina.signoff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.identity.Mandate;
import org.medina.identity.MandateKind;
import org.medina.identity.Offices;
import org.medina.identity.Organisation;
import org.medina.identity.PersonId;

/**
 * Why somebody may not sign for an organisation now, and who may.
 *
 * @param waits until when they wait, because they are new
 * @param theirs their last mandate, where it has an end
 * @param acting under which somebody else may sign now
 */
public record NotMandated(
        Organisation organisation,
        @Nullable Instant waits,
        @Nullable Mandate theirs,
        @Nullable Mandate acting) {

    /** Of somebody who has no mandate then. */
    public static NotMandated of(Offices offices, @Nullable PersonId person, Organisation organisation, Instant at) {
        if (person == null) {
            return new NotMandated(organisation, null, null, null);
        }
        return new NotMandated(
                organisation,
                offices.waitsUntil(person, organisation.id(), at).orElse(null),
                offices.latest(person, organisation.id())
                        .filter(mandate -> mandate.until() != null)
                        .orElse(null),
                offices.acting(organisation.id(), at).stream().findFirst().orElse(null));
    }

    /** The refusal in words, days and moments as programs read them. */
    Problem problem() {
        return Problem.of(
                Problem.Kind.FORBIDDEN,
                key(),
                arguments(LocalDate::toString, Instant::toString).toArray());
    }

    /** Key of the words. */
    public String key() {
        if (waits != null) {
            return "signoff.mandate-waits";
        }
        if (theirs == null) {
            return "signoff.no-mandate";
        }
        if (acting == null) {
            return "signoff.mandate-dates";
        }
        return acting.kind() == MandateKind.HOLDER ? "signoff.mandate-dates.acting" : "signoff.mandate-dates.deputy";
    }

    /** What stands in the words. */
    public List<Object> arguments(Function<LocalDate, String> days, Function<Instant, String> moments) {
        if (waits != null) {
            return List.of(organisation.name(), moments.apply(waits));
        }
        if (theirs == null || theirs.until() == null) {
            return List.of(organisation.name());
        }
        return List.of(
                theirs.office().title(),
                organisation.name(),
                days.apply(theirs.from()),
                days.apply(theirs.until()),
                acting == null ? "" : acting.office().title());
    }
}
