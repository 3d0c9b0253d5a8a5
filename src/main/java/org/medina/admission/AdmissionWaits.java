package org.medina.admission;

import java.time.Instant;
import java.util.UUID;
import org.medina.base.DomainEvent;

/** An organisation asked to take part, or sent its letter: the officers check it. */
public record AdmissionWaits(UUID admission, Instant at) implements DomainEvent {}
