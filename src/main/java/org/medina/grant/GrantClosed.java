package org.medina.grant;

import org.medina.base.DomainEvent;
import org.medina.base.SubjectRef;

/** A grant is closed: to its financial end, or called off before it; told in the transaction that closes it. */
public record GrantClosed(GrantId grant, SubjectRef about, boolean completed) implements DomainEvent {}
