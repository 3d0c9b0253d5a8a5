package org.medina.help;

import java.time.Instant;
import org.medina.base.DomainEvent;
import org.medina.identity.PersonId;

/** Somebody who acts for no organisation, whom no notice reaches, has an answer. */
public record HelpAnswered(HelpId request, PersonId asker, Instant at) implements DomainEvent {}
