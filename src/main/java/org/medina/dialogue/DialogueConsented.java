package org.medina.dialogue;

import org.medina.base.DomainEvent;
import org.medina.base.SubjectRef;

/**
 * The author of a text whose journey runs the dialogue has consented; from now on it is the journey's process that calls
 * it. Told in the same transaction.
 */
public record DialogueConsented(DialogueId dialogue, SubjectRef about) implements DomainEvent {}
