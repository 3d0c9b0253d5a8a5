package org.medina.appraisal;

import org.medina.base.DomainEvent;
import org.medina.base.SubjectRef;

/** The committee has decided and its minutes are adopted; told in the transaction that ends the appraisal. */
public record AppraisalDecided(AppraisalId appraisal, SubjectRef about, Decision decision) implements DomainEvent {}
