package org.medina.dialogue;

import org.jspecify.annotations.Nullable;
import org.medina.base.DomainEvent;
import org.medina.base.SubjectRef;

/**
 * A dialogue has ended with an outcome; told in the transaction that ends it.
 *
 * @param about the case whose text it was on; null for a text that belongs to no case
 */
public record DialogueClosed(DialogueId dialogue, @Nullable SubjectRef about, Outcome outcome) implements DomainEvent {}
