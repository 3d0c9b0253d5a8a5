package org.medina.grant.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.medina.base.FieldProblem;
import org.medina.base.Problem;
import org.medina.base.ui.DayPicker;
import org.medina.base.ui.EmptyState;
import org.medina.base.ui.KeptFields;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Panel;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.Stack;
import org.medina.base.ui.Told;
import org.medina.grant.GrantAction;
import org.medina.grant.GrantDetails;
import org.medina.grant.GrantReporting;
import org.medina.grant.GrantRequest;
import org.medina.grant.ReportEntry;
import org.medina.identity.CurrentActor;

/** Where a city writes its report: words, money by category against the budget, indicators. */
@Route(GrantNavigation.LIST + "/:address/report")
@PermitAll
class ReportGrantView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final GrantAddresses addresses;
    private final GrantReporting reporting;
    private final CurrentActor currentActor;
    private final ReaderTime times;

    private final DayPicker until = new DayPicker(getTranslation("grant.field.until"));
    private final Checkbox last = new Checkbox(getTranslation("grant.field.last"));
    private final TextArea narrative = GrantSteps.area("grant.report.narrative", true);
    private final Map<Integer, TextField> spent = new LinkedHashMap<>();
    private final Map<String, TextField> actuals = new LinkedHashMap<>();

    ReportGrantView(GrantAddresses addresses, GrantReporting reporting, CurrentActor currentActor, ReaderTime times) {
        this.addresses = addresses;
        this.reporting = reporting;
        this.currentActor = currentActor;
        this.times = times;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        addresses.grant(event).ifPresent(grant -> {
            removeAll();
            if (grant.may(GrantAction.REPORT)) {
                show(grant);
            } else {
                add(new Stack(
                        head(grant),
                        new EmptyState(
                                getTranslation("grant.report.closed"), getTranslation("grant.report.closed.text"))));
            }
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("grant.report.title");
    }

    private PageHeader head(GrantDetails grant) {
        return new PageHeader(getTranslation("grant.report.title"))
                .over(
                        new Span(grant.reference()),
                        new Anchor(GrantNavigation.path(grant.id()), getTranslation("grant.back")))
                .lead(getTranslation("grant.report.lead", grant.request().title()));
    }

    private void show(GrantDetails grant) {
        spent.clear();
        actuals.clear();
        until.setRequiredIndicatorVisible(true);
        until.setValue(times.today());
        narrative.setMinRows(8);
        var fields = new Stack(
                new Panel(getTranslation("grant.report.words"), until, last, narrative),
                money(grant),
                indicators(grant));
        var kept = keep(grant);
        var send = new Button(getTranslation("grant.report.send"));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.setDisableOnClick(true);
        send.addClickListener(event -> {
            if (Told.attempt(() -> send(grant), this::refused)) {
                kept.sent();
                Told.done(getTranslation("grant.done"));
                getUI().ifPresent(ui -> ui.navigate(GrantNavigation.path(grant.id())));
            }
            send.setEnabled(true);
        });
        var page = new Stack(head(grant), kept.around(fields), send);
        page.addClassName("medina-reading");
        add(page);
    }

    private Panel money(GrantDetails grant) {
        var panel = new Panel(getTranslation("grant.report.money"))
                .lead(getTranslation("grant.report.money.lead", grant.currency()));
        for (GrantDetails.Category category : grant.categories()) {
            var field = new TextField(getTranslation("grant.category." + category.number()));
            field.getElement().setAttribute("inputmode", "decimal");
            field.setSuffixComponent(new Span(grant.currency()));
            field.setHelperText(getTranslation(
                    "grant.report.money.help",
                    GrantSay.money(category.approved()),
                    GrantSay.money(category.most()),
                    GrantSay.money(category.spent())));
            field.setWidthFull();
            spent.put(category.number(), field);
            panel.content(field);
        }
        return panel;
    }

    private Panel indicators(GrantDetails grant) {
        var panel = new Panel(getTranslation("grant.report.indicators"));
        for (GrantRequest.Indicator indicator : grant.request().indicators()) {
            var field = new TextField(indicator.name());
            field.setHelperText(getTranslation(
                    "grant.report.indicator.help",
                    Objects.requireNonNullElse(indicator.baseline(), "–"),
                    Objects.requireNonNullElse(indicator.target(), "–"),
                    Objects.requireNonNullElse(indicator.unit(), "")));
            field.setWidthFull();
            actuals.put(indicator.name(), field);
            panel.content(field);
        }
        panel.setVisible(!actuals.isEmpty());
        return panel;
    }

    private KeptFields keep(GrantDetails grant) {
        var kept = new KeptFields(
                grant.id().subject() + "#REPORT",
                String.valueOf(currentActor.get().person()));
        kept.day("until", until).text("narrative", narrative);
        spent.forEach((category, field) -> kept.text("spent." + category, field));
        actuals.forEach((name, field) -> kept.text("actuals." + name, field));
        return kept;
    }

    private void send(GrantDetails grant) {
        all().values().forEach(field -> field.setInvalid(false));
        List<ReportEntry.SpentEntry> money = spent.entrySet().stream()
                .map(one -> new ReportEntry.SpentEntry(
                        one.getKey(),
                        MoneyQuestions.typed(
                                "spent." + one.getKey(), one.getValue().getValue())))
                .toList();
        List<ReportEntry.ActualEntry> values = actuals.entrySet().stream()
                .map(one ->
                        new ReportEntry.ActualEntry(one.getKey(), one.getValue().getValue()))
                .toList();
        reporting.handIn(
                grant.id(), new ReportEntry(until.getValue(), last.getValue(), narrative.getValue(), money, values));
    }

    private Map<String, HasValidation> all() {
        Map<String, HasValidation> fields = new LinkedHashMap<>();
        fields.put("until", until);
        fields.put("narrative", narrative);
        spent.forEach((category, field) -> fields.put("spent." + category, field));
        actuals.forEach((name, field) -> fields.put("actuals." + name, field));
        return fields;
    }

    private void refused(Problem problem) {
        Map<String, HasValidation> fields = all();
        boolean elsewhere = problem.fields().isEmpty();
        for (FieldProblem wrong : problem.fields()) {
            HasValidation field = fields.get(wrong.field());
            if (field == null) {
                elsewhere = true;
            } else {
                field.setErrorMessage(Told.words(wrong));
                field.setInvalid(true);
            }
        }
        if (elsewhere) {
            Told.refused(problem);
        }
    }
}
