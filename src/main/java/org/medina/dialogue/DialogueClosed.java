package org.medina.dialogue;

import org.jspecify.annotations.Nullable;
import org.medina.base.DomainEvent;
import org.medina.base.SubjectRef;

/**
 * A dialogue that had begun is over; told in the transaction that ends it, before the process goes on.
 *
 * @param about the case whose text it was on; null for a text that belongs to no case
 * @param outcome null where it was called off before its time
 */
public record DialogueClosed(
        DialogueId dialogue,
        @Nullable SubjectRef about,
        @Nullable Outcome outcome) implements DomainEvent {}
