package org.medina.call;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * A published call, as those need it who may ask for its money.
 *
 * @param version of the rules that a request begun now would keep
 * @param closes the last day of the call, to its end in {@code zone}
 */
public record CallSummary(
        CallId id,
        String reference,
        String title,
        String mechanism,
        int version,
        LocalDate opens,
        LocalDate closes,
        ZoneId zone,
        CallTerms.Ownership ownership,
        List<String> languages) {}
