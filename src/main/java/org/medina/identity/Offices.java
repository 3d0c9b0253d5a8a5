package org.medina.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Offices in organisations and the dated mandates of the people who may sign for them. */
@Service
public class Offices {

    /** The mandate under which this person may sign for that organisation then; as holder before as deputy. */
    public Optional<Mandate> mandateOf(PersonId person, OrganisationId organisation, Instant at) {
        throw new IllegalStateException("not filled in yet");
    }

    public List<Office> of(OrganisationId organisation) {
        throw new IllegalStateException("not filled in yet");
    }

    public List<Mandate> mandates(OfficeId office) {
        throw new IllegalStateException("not filled in yet");
    }

    public Office open(OrganisationId organisation, String title) {
        throw new IllegalStateException("not filled in yet");
    }

    public Mandate grant(
            OfficeId office,
            PersonId person,
            MandateKind kind,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String document) {
        throw new IllegalStateException("not filled in yet");
    }

    /** Ends a mandate: that day is its last. */
    public Mandate end(UUID mandate, LocalDate lastDay) {
        throw new IllegalStateException("not filled in yet");
    }
}
