package org.medina.base;

/** A fact in the past tense that a module tells to those below it; carries ids only. */
public interface DomainEvent {}
