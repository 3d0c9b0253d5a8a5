package org.medina.progress;

import java.time.LocalDate;

/** The days that a period tells of, both included. */
public record Covered(LocalDate from, LocalDate until) {}
