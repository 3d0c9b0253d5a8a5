package org.medina.signoff;

import java.time.LocalDate;

/** The decision that lets an office sign, e.g. a council's, and its date. */
public record MandateProof(String document, LocalDate date) {}
