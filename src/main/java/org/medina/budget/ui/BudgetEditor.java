package org.medina.budget.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medina.base.FieldProblem;
import org.medina.base.Ids;
import org.medina.base.ui.FileIntake;
import org.medina.base.ui.Notice;
import org.medina.base.ui.Told;
import org.medina.budget.Budget;
import org.medina.budget.BudgetChecks;
import org.medina.budget.BudgetRules;
import org.medina.budget.BudgetSheets;
import org.medina.identity.OrganisationId;

/**
 * A field that holds a budget: costs in a table where there is room and as cards on a phone, what is brought along, the
 * agencies’ shares, and the totals as one types. It stores nothing; whoever shows it listens by {@link #onEdit} and says
 * what is wrong by {@link #problems}.
 */
public final class BudgetEditor extends Div {

    private static final Pattern PLACE = Pattern.compile("(lines|contributions|shares)(?:\\[(\\d+)]\\.(\\w+))?");

    private final BudgetRules rules;
    private final Map<OrganisationId, String> agencies;
    private final BudgetSheets sheets;
    private final EntryList<Budget.Line> lines;
    private final EntryList<Budget.Contribution> contributions;
    private final EntryList<Budget.Share> shares;
    private final BudgetSums sums;
    private final Div files = new Div();
    /** Also read while the page is not at hand, by a download. */
    private volatile Budget current;

    private boolean readOnly;
    private Runnable edited = () -> {};

    BudgetEditor(BudgetRules rules, Map<OrganisationId, String> agencies, BudgetSheets sheets) {
        this.rules = rules;
        this.agencies = Map.copyOf(agencies);
        this.sheets = sheets;
        this.current = rules.empty();
        this.sums = new BudgetSums(rules);
        EntryFields fields = new EntryFields(rules, agencies);
        lines = new EntryList<>(
                "lines",
                EntryFields.headings("category", "activity", "year", "description", "amount"),
                this::freshLine,
                fields::line);
        contributions = new EntryList<>(
                "contributions",
                EntryFields.headings("source", "description", "amount"),
                () -> new Budget.Contribution(Ids.next(), "", null, BigDecimal.ZERO),
                fields::contribution);
        shares = new EntryList<>("shares", EntryFields.headings("agency", "amount"), this::freshShare, fields::share);
        shares.tool(new Button(getTranslation("budget.editor.shares.divide"), event -> divide()));
        addClassName("medina-budget");
        files.addClassName("medina-budget-files");
        add(lines, contributions, shares, sums, files);
        shares.setVisible(!agencies.isEmpty());
        lines.onEdit(this::changed);
        contributions.onEdit(this::changed);
        shares.onEdit(this::changed);
        show(current);
    }

    /** Shows what is stored. */
    public void show(Budget budget) {
        current = budget;
        lines.show(budget.lines());
        contributions.show(budget.contributions());
        shares.show(budget.shares());
        sums.show(budget);
    }

    /** As it stands on the screen; of a field that cannot be read, what stood there before. */
    public Budget value() {
        return current;
    }

    /** Called when somebody changed something that can be read. */
    public void onEdit(Runnable listener) {
        edited = listener;
    }

    /** Says what is wrong, each at its field; none takes away what was said before. @param problems as of {@link BudgetChecks} */
    public void problems(List<FieldProblem> problems) {
        lines.clearProblems();
        contributions.clearProblems();
        shares.clearProblems();
        sums.problem(null);
        problems.forEach(this::problem);
    }

    private void problem(FieldProblem problem) {
        String words = Told.words(problem);
        Matcher place = PLACE.matcher(problem.field());
        if (!place.matches()) {
            sums.problem(words);
            return;
        }
        int index = place.group(2) == null ? -1 : Integer.parseInt(place.group(2));
        String part = place.group(3) == null ? "" : place.group(3);
        switch (place.group(1)) {
            case "lines" -> lines.problem(index, part, words);
            case "contributions" -> contributions.problem(index, part, words);
            default -> shares.problem(index, part, words);
        }
    }

    /** To be looked at only; files can still be taken out. */
    public void setReadOnly(boolean only) {
        readOnly = only;
        lines.setReadOnly(only);
        contributions.setReadOnly(only);
        shares.setReadOnly(only);
        files.getChildren().filter(FileIntake.class::isInstance).forEach(intake -> intake.setVisible(!only));
    }

    /** Offers the budget as a spreadsheet, and takes one back. @param reference of the case, and its title */
    public BudgetEditor withFiles(String reference, String title) {
        DownloadHandler handler = event -> {
            event.setContentType(BudgetSheets.MEDIA_TYPE);
            event.setFileName(reference + "-budget.xlsx");
            event.getResponse().setHeader("Cache-Control", "private, no-store");
            event.getOutputStream().write(sheets.write(reference, title, current, rules));
        };
        var link = new Anchor(handler, getTranslation("budget.editor.files.out"));
        link.addClassNames("medina-button", "medina-button--quiet");
        var intake = new FileIntake<>(
                getTranslation("budget.editor.files.in"),
                getTranslation("budget.editor.files.in.drop"),
                BudgetSheets.MOST_BYTES,
                bytes -> sheets.take(bytes, current, rules),
                this::taken);
        intake.setVisible(!readOnly);
        files.add(link, intake);
        return this;
    }

    private Notice taken(BudgetSheets.Taken taken) {
        if (taken.isSame()) {
            return new Notice(
                    Notice.Kind.INFO,
                    getTranslation("budget.editor.files.same"),
                    getTranslation("budget.editor.files.same.text"));
        }
        show(taken.budget());
        changed();
        return new Notice(
                Notice.Kind.SUCCESS,
                getTranslation("budget.editor.files.taken"),
                getTranslation("budget.editor.files.counts", taken.added(), taken.changed(), taken.removed()));
    }

    private void changed() {
        current = new Budget(
                rules.currency(), lines.values(), rules.indirectPercent(), contributions.values(), shares.values());
        List<FieldProblem> wrong = BudgetChecks.wrong(current, rules);
        problems(wrong);
        sums.show(current);
        edited.run();
    }

    /** The next cost is often like the one above it. */
    private Budget.Line freshLine() {
        Budget.Line above = current.lines().isEmpty() ? null : current.lines().getLast();
        return new Budget.Line(
                Ids.next(),
                above == null ? 1 : above.category(),
                above == null ? "" : above.activity(),
                above == null ? 1 : above.year(),
                null,
                BigDecimal.ZERO);
    }

    /** The first agency that has none yet, with what is left. */
    private Budget.Share freshShare() {
        List<OrganisationId> taken =
                current.shares().stream().map(Budget.Share::agency).toList();
        OrganisationId agency = agencies.keySet().stream()
                .filter(one -> !taken.contains(one))
                .findFirst()
                .orElseGet(() -> agencies.keySet().iterator().next());
        BigDecimal left = BudgetChecks.wrong(current, rules).isEmpty()
                ? current.asked().minus(current.shared()).amount().max(BigDecimal.ZERO)
                : BigDecimal.ZERO;
        return new Budget.Share(agency, left);
    }

    /** As the shares are to each other now; where there are none, evenly between those that may have one. */
    private void divide() {
        if (!BudgetChecks.wrong(current, rules).isEmpty()) {
            return;
        }
        SequencedMap<OrganisationId, BigDecimal> weights = new LinkedHashMap<>();
        current.shares().forEach(share -> weights.put(share.agency(), share.amount()));
        if (weights.isEmpty()) {
            agencies.keySet().forEach(agency -> weights.put(agency, BigDecimal.ONE));
        } else if (weights.values().stream().allMatch(weight -> weight.signum() == 0)) {
            weights.replaceAll((agency, weight) -> BigDecimal.ONE);
        }
        shares.show(current.divided(weights).shares());
        changed();
    }
}
