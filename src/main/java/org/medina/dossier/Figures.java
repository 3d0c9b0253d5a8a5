package org.medina.dossier;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What a dossier counts, computed from its snapshot alone.
 *
 * @param cities that lead at least one of the pledges
 * @param countries of the cities that take part, as lead or partner
 * @param answers how many pledges were confirmed, updated, or left without an answer
 * @param statements of ministries
 * @param silences of ministries that were asked
 * @param reached people that the updates count; one person may be counted by several cities
 * @param uncounted updates that count fewer than five, which are not in the sum
 * @param stages how far the promises have come
 * @param groups pledges discussed in each group, by its code; one that is of several counts in each
 * @param budgets own money, committed and missing, by currency
 */
public record Figures(
        int pledges,
        int cities,
        int countries,
        Map<Answer, Integer> answers,
        int statements,
        int silences,
        long reached,
        int uncounted,
        List<Count> stages,
        List<Count> scopes,
        List<Count> objectives,
        List<Count> groups,
        List<Count> byCountry,
        List<Budget> budgets) {

    /** @param label as it read when the snapshot was taken */
    public record Count(String code, String label, int pledges) {}

    /** @param pledges that name money in this currency */
    public record Budget(String currency, int pledges, BigDecimal own, BigDecimal committed, BigDecimal gap) {}
}
