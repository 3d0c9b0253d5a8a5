package org.medina.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.identity.OrganisationId;

/** A row of a budget as a spreadsheet: a cost, something brought along, or an agency's share. */
sealed interface BudgetRow {

    BigDecimal amount();

    /** What kind of row it is. */
    enum Kind {
        COST,
        CONTRIBUTION,
        SHARE
    }

    record Cost(
            UUID id,
            int category,
            String activity,
            int year,
            @Nullable String description,
            BigDecimal amount) implements BudgetRow {}

    record Contribution(UUID id, String source, @Nullable String description, BigDecimal amount) implements BudgetRow {}

    record Share(OrganisationId agency, BigDecimal amount) implements BudgetRow {}

    static List<BudgetRow> of(Budget budget) {
        List<BudgetRow> rows = new ArrayList<>();
        budget.lines()
                .forEach(line -> rows.add(new Cost(
                        line.id(), line.category(), line.activity(), line.year(), line.description(), line.amount())));
        budget.contributions()
                .forEach(one -> rows.add(new Contribution(one.id(), one.source(), one.description(), one.amount())));
        budget.shares().forEach(share -> rows.add(new Share(share.agency(), share.amount())));
        return rows;
    }
}
