package org.medina.dossier;

import org.medina.base.DomainEvent;
import org.medina.base.SubjectRef;

/**
 * A dossier is compiled, frozen and can be signed; told in the transaction that keeps the last of its files.
 *
 * @param about the case for which it was asked
 * @param hash of the frozen text
 */
public record DossierCompiled(DossierId dossier, SubjectRef about, String hash) implements DomainEvent {}
