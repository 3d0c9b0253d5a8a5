package org.medina.budget;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medina.identity.OrganisationId;
import org.medina.sheet.MarkedSheet;
import org.medina.sheet.SheetProblems;

/** Makes a row of what stands in its cells, or says of each cell what is wrong with it. */
final class BudgetRowReader {

    private static final Pattern CATEGORY = Pattern.compile("([0-9])(?:\\D.*)?", Pattern.DOTALL);
    private static final Pattern YEAR = Pattern.compile("[0-9]{1,2}");
    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,15}(?:\\.[0-9]{1,10})?");
    /** By which people part thousands without being mistaken. */
    private static final Pattern GAPS = Pattern.compile("[\\s\\u00A0\\u2009\\u202F'’]");

    private final BudgetSheetWords words;
    private final Map<BudgetColumn, String> cells;
    private final SheetProblems.Row<BudgetColumn> problems;
    private boolean sound = true;

    BudgetRowReader(BudgetSheetWords words, Map<BudgetColumn, String> cells, SheetProblems.Row<BudgetColumn> problems) {
        this.words = words;
        this.cells = cells;
        this.problems = problems;
    }

    /** @param same how many rows above say the same; so that two alike have keys of their own */
    interface Same {
        int above(String row);
    }

    Optional<BudgetRow> read(Same same) {
        BudgetRow.Kind kind = kind();
        if (kind == null) {
            return Optional.empty();
        }
        BigDecimal amount = amount();
        BudgetRow row =
                switch (kind) {
                    case COST ->
                        new BudgetRow.Cost(
                                key(kind, same),
                                category(),
                                text(BudgetColumn.ACTIVITY),
                                year(),
                                optional(BudgetColumn.DESCRIPTION),
                                amount);
                    case CONTRIBUTION ->
                        new BudgetRow.Contribution(
                                key(kind, same), text(BudgetColumn.FROM), optional(BudgetColumn.DESCRIPTION), amount);
                    case SHARE -> new BudgetRow.Share(agency(), amount);
                };
        return sound ? Optional.of(row) : Optional.empty();
    }

    private BudgetRow.@Nullable Kind kind() {
        String text = text(BudgetColumn.KIND);
        for (BudgetRow.Kind kind : BudgetRow.Kind.values()) {
            if (text.equalsIgnoreCase(kind.name()) || text.equalsIgnoreCase(words.kind(kind))) {
                return kind;
            }
        }
        problem(BudgetColumn.KIND, text.isEmpty() ? "kind-needed" : "kind", String.join(", ", words.kinds()));
        return null;
    }

    private int category() {
        Matcher matcher = CATEGORY.matcher(text(BudgetColumn.CATEGORY));
        if (matcher.matches()) {
            return Integer.parseInt(matcher.group(1));
        }
        problem(BudgetColumn.CATEGORY, "category", Budget.DIRECT_CATEGORIES);
        return 0;
    }

    private int year() {
        String text = text(BudgetColumn.YEAR);
        if (YEAR.matcher(text).matches()) {
            return Integer.parseInt(text);
        }
        problem(BudgetColumn.YEAR, "not-a-year");
        return 0;
    }

    /** A comma may part thousands or coins; whoever guesses is wrong by a thousand. */
    private BigDecimal amount() {
        String text = GAPS.matcher(text(BudgetColumn.AMOUNT)).replaceAll("");
        if (AMOUNT.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        problem(BudgetColumn.AMOUNT, text.isEmpty() ? "needed" : "not-an-amount");
        return BigDecimal.ZERO;
    }

    private OrganisationId agency() {
        OrganisationId agency = words.agency(text(BudgetColumn.FROM)).orElse(null);
        if (agency == null) {
            problem(BudgetColumn.FROM, "agency");
            return new OrganisationId(new UUID(0, 0));
        }
        return agency;
    }

    /** One made from what a row without key says is the same each time. */
    private UUID key(BudgetRow.Kind kind, Same same) {
        String text = text(BudgetColumn.KEY);
        if (text.isEmpty()) {
            String row = kind
                    + cells.entrySet().stream()
                            .filter(cell -> !cell.getValue().isEmpty())
                            .map(cell -> "\n" + cell)
                            .collect(Collectors.joining());
            return UUID.nameUUIDFromBytes((row + "\n" + same.above(row)).getBytes(StandardCharsets.UTF_8));
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            problem(BudgetColumn.KEY, "not-a-key");
            return new UUID(0, 0);
        }
    }

    private @Nullable String optional(BudgetColumn column) {
        String text = text(column);
        return text.isEmpty() ? null : text;
    }

    private String text(BudgetColumn column) {
        return cells.getOrDefault(column, "");
    }

    /** What was refused as a formula is not refused again for what it says. */
    private void problem(BudgetColumn column, String reason, Object... arguments) {
        sound = false;
        if (!text(column).equals(MarkedSheet.SAID_ALREADY)) {
            problems.at(column, reason, arguments);
        }
    }
}
