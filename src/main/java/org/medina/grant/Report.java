package org.medina.grant;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A city's account of its project to a day.
 *
 * @param number counted by what was accepted; one that was returned and its better version share a number
 * @param last whether it is the final one
 * @param spent what the grant paid for since the beginning, by category
 * @param reason why it was returned; null otherwise
 */
public record Report(
        int number,
        LocalDate from,
        LocalDate until,
        boolean last,
        String narrative,
        List<Spent> spent,
        List<Actual> actuals,
        Status status,
        Act handedIn,
        @Nullable Act decided,
        @Nullable String reason) {

    public Report {
        spent = List.copyOf(spent);
        actuals = List.copyOf(actuals);
    }

    /** @param category of the UN Development Group, 1 to 8 */
    public record Spent(int category, BigDecimal amount) {}

    /** Where an indicator stands, in the words of its unit. */
    public record Actual(String indicator, String value) {}

    /** What became of it. */
    public enum Status {
        HANDED_IN,
        RETURNED,
        ACCEPTED
    }

    public BigDecimal total() {
        return spent.stream().map(Spent::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    Report decide(Status decision, @Nullable String why, Act by) {
        return new Report(number, from, until, last, narrative, spent, actuals, decision, handedIn, by, why);
    }
}
