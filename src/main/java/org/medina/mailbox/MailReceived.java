package org.medina.mailbox;

import java.time.Instant;
import java.util.UUID;
import org.medina.base.DomainEvent;

/** Somebody’s first mail of a day was taken. @param receipt which {@link Receipts} knows */
public record MailReceived(UUID receipt, Instant at) implements DomainEvent {}
