package org.medina.signoff;

import org.medina.base.DomainEvent;
import org.medina.base.SubjectRef;

/** It is an organisation's turn in a chain; told in the transaction that opens its step, once for each part. */
public record ChainTurn(SubjectRef subject, ChainId chain, String textHash, ChainPart part) implements DomainEvent {}
