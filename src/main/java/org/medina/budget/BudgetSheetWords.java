package org.medina.budget;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationId;

/**
 * The words that a budget is written in.
 *
 * @param words the sentence of a message key in the reader's language
 * @param agencies who may have a share
 */
record BudgetSheetWords(UnaryOperator<String> words, Map<OrganisationId, Organisation> agencies) {

    BudgetSheetWords {
        agencies = Map.copyOf(agencies);
    }

    String word(String key) {
        return words.apply("budget.sheet." + key);
    }

    String heading(BudgetColumn column) {
        return word("column." + column.code());
    }

    String kind(BudgetRow.Kind kind) {
        return word("kind." + kind);
    }

    List<String> kinds() {
        return Stream.of(BudgetRow.Kind.values()).map(this::kind).toList();
    }

    /** Its number and a short name, by which people choose it. */
    String category(int category) {
        return category + " " + words.apply("budget.category." + category + ".short");
    }

    List<String> categories() {
        return IntStream.rangeClosed(1, Budget.DIRECT_CATEGORIES)
                .mapToObj(this::category)
                .toList();
    }

    /** By alias or name. */
    Optional<OrganisationId> agency(String text) {
        return agencies.values().stream()
                .filter(agency -> agency.alias().equalsIgnoreCase(text)
                        || agency.name().strip().equalsIgnoreCase(text))
                .map(Organisation::id)
                .findFirst();
    }

    String agency(OrganisationId id) {
        Organisation agency = agencies.get(id);
        return agency == null ? id.toString() : agency.name();
    }

    String text(BudgetRow row, BudgetColumn column) {
        return switch (column) {
            case AMOUNT -> row.amount().toPlainString();
            case KIND ->
                kind(
                        switch (row) {
                            case BudgetRow.Cost cost -> BudgetRow.Kind.COST;
                            case BudgetRow.Contribution contribution -> BudgetRow.Kind.CONTRIBUTION;
                            case BudgetRow.Share share -> BudgetRow.Kind.SHARE;
                        });
            default ->
                switch (row) {
                    case BudgetRow.Cost cost -> text(cost, column);
                    case BudgetRow.Contribution contribution -> text(contribution, column);
                    case BudgetRow.Share share -> column == BudgetColumn.FROM ? agency(share.agency()) : "";
                };
        };
    }

    private String text(BudgetRow.Cost cost, BudgetColumn column) {
        return switch (column) {
            case CATEGORY -> category(cost.category());
            case ACTIVITY -> cost.activity();
            case YEAR -> Integer.toString(cost.year());
            case DESCRIPTION -> described(cost.description());
            case KEY -> cost.id().toString();
            default -> "";
        };
    }

    private static String text(BudgetRow.Contribution contribution, BudgetColumn column) {
        return switch (column) {
            case FROM -> contribution.source();
            case DESCRIPTION -> described(contribution.description());
            case KEY -> contribution.id().toString();
            default -> "";
        };
    }

    private static String described(@Nullable String text) {
        return text == null ? "" : text;
    }
}
