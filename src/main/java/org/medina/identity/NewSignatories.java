package org.medina.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who signs for an organisation for the first time waits a while, in which those who did so far hear of it. */
@Component
class NewSignatories {

    /** How demo data and tests act; nobody signs in so. */
    private static final String ACTING = "acting-as";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Duration wait;

    NewSignatories(
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${medina.signature.new-signatory-waits:24h}") Duration wait) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
        this.wait = wait;
    }

    /** From when on a mandate that is given now lets them sign; null where there is nothing to wait for. */
    @Nullable
    Instant goodFrom(Actor granter, boolean holdsOne) {
        boolean entered = !granter.isSystem() && !granter.signIn().method().equals(ACTING);
        return entered && !holdsOne && wait.isPositive() ? clock.instant().plus(wait) : null;
    }

    void named(Mandate mandate) {
        if (mandate.goodFrom() != null) {
            events.publishEvent(new SignatoryNamed(
                    mandate.id(), mandate.office().organisation(), mandate.person(), clock.instant()));
        }
    }

    /** Until when they still wait, where dates alone would let them sign. */
    Optional<Instant> waitsUntil(PersonId person, OrganisationId organisation, Instant at) {
        return jdbc.sql("""
                        select min(m.good_from) from identity.mandate m join identity.office o on o.id = m.office
                         where m.person = :person and o.organisation = :organisation and m.good_from > :at
                           and (m.valid_until is null or m.valid_until >= m.valid_from)""")
                .param("person", person.value())
                .param("organisation", organisation.value())
                .param("at", Timestamp.from(at))
                .query((row, number) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }
}
