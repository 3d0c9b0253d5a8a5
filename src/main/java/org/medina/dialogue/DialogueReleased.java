package org.medina.dialogue;

import org.jspecify.annotations.Nullable;
import org.medina.base.DomainEvent;
import org.medina.base.SubjectRef;

/** Those who were asked have released their position; told in the same transaction. */
public record DialogueReleased(
        DialogueId dialogue, @Nullable SubjectRef about, Position position) implements DomainEvent {}
