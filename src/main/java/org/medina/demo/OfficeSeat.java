package org.medina.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An office with the people who hold its mandate; whoever signs on paper only has no account. */
record OfficeSeat(
        String organisation,
        String title,
        @Nullable String holder,
        @Nullable String deputy,
        LocalDate since,
        String document,
        @Nullable String deputyDocument) {}
