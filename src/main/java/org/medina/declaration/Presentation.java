package org.medina.declaration;

import java.time.LocalDate;

/** Where, to whom and when a declaration was presented. */
public record Presentation(String to, LocalDate on) {}
