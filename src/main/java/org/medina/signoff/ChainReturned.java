package org.medina.signoff;

import org.medina.base.DomainEvent;
import org.medina.base.SubjectRef;
import org.medina.identity.OrganisationId;

/** A signatory gave the text back and so closed its chain; told in the same transaction. */
public record ChainReturned(SubjectRef subject, ChainId chain, String textHash, OrganisationId by)
        implements DomainEvent {}
