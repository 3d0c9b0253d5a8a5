package org.medina.dialogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a comment tells what became of a commitment, rather than what ought to be written.
 *
 * @param from first day of the period that it is about
 * @param until last day; null where it goes on
 * @param link where it can be read up
 */
public record Evidence(
        LocalDate from, @Nullable LocalDate until, @Nullable String link) {}
