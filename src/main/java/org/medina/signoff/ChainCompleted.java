package org.medina.signoff;

import org.medina.base.DomainEvent;
import org.medina.base.SubjectRef;

/** The last signature of a chain is there; told in the transaction that adds it. */
public record ChainCompleted(SubjectRef subject, ChainId chain, String textHash) implements DomainEvent {}
