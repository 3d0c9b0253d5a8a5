package org.medina.grant;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report as a city writes it; anything may still be missing.
 *
 * @param until the last day that it tells of
 * @param last whether it is the final one
 * @param spent what the grant paid for since the beginning, by category
 */
public record ReportEntry(
        @Nullable LocalDate until,
        boolean last,
        @Nullable String narrative,
        List<SpentEntry> spent,
        List<ActualEntry> actuals) {

    public ReportEntry {
        spent = List.copyOf(spent);
        actuals = List.copyOf(actuals);
    }

    /** @param category of the UN Development Group, 1 to 8 */
    public record SpentEntry(
            @Nullable Integer category, @Nullable BigDecimal amount) {}

    public record ActualEntry(
            @Nullable String indicator, @Nullable String value) {}
}
