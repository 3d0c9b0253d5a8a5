package org.medina.funding.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.ui.KeepTyped;
import org.medina.base.ui.Notice;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Stack;
import org.medina.base.ui.Told;
import org.medina.budget.ui.BudgetEditor;
import org.medina.budget.ui.BudgetEditors;
import org.medina.funding.FundingAction;
import org.medina.funding.FundingDetails;
import org.medina.funding.FundingDrafting;
import org.medina.funding.FundingField;
import org.medina.funding.FundingReading;
import org.medina.identity.CurrentActor;
import org.medina.identity.PersonId;
import tools.jackson.databind.json.JsonMapper;

/** Where a request is written: every field saved as it is typed into, in any order. */
@Route("funding/:address/edit")
@PermitAll
class FundingFormView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final FundingForm.Tools tools;
    private final FundingAddresses addresses;
    private final BudgetEditors budgets;
    private final CurrentActor currentActor;
    private final Stack notices = new Stack();
    private final Div missing = new Div();
    private String title = "";
    private @Nullable FundingForm form;

    FundingFormView(
            FundingDrafting drafting,
            FundingReading reading,
            FormFields fields,
            JsonMapper json,
            FundingAddresses addresses,
            BudgetEditors budgets,
            CurrentActor currentActor) {
        this.tools = new FundingForm.Tools(drafting, reading, fields, json);
        this.addresses = addresses;
        this.budgets = budgets;
        this.currentActor = currentActor;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        addresses.request(event).ifPresent(details -> {
            if (details.may(FundingAction.EDIT)) {
                show(details);
            } else {
                event.forwardTo(FundingNavigation.path(details.id()));
            }
        });
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(FundingDetails details) {
        removeAll();
        title = title(details);
        PersonId person = currentActor.get().requiredPerson();
        var header = new PageHeader(title)
                .over(
                        new Div(details.reference()),
                        new Div(getTranslation("funding.form." + details.formKind())),
                        new Anchor(FundingNavigation.path(details.id()), getTranslation("funding.form.back")));
        var keep = new KeepTyped(details.id().subject().toString(), person.toString(), details.revision(), this::kept);
        var written = new FundingForm(tools, details, own(details), keep, new FundingForm.Listener() {
            @Override
            public void saved(FundingDetails now) {
                header.setTitle(title(now));
                showMissing(now);
            }

            @Override
            public void closed(Problem why) {
                close(why, details);
            }
        });
        form = written;
        showMissing(details);
        var state = new Div();
        state.addClassName("medina-keep-state");
        KeepTyped.showStateIn(state);
        var beside = new Div(state, missing);
        beside.addClassName("medina-form-side");
        var onwards = new Anchor(FundingNavigation.path(details.id()), getTranslation("funding.form.done"));
        onwards.addClassName("medina-button");
        var foot = new Div(onwards);
        foot.addClassName("medina-form-foot");
        var body = new Div(beside, new Stack(written, foot));
        body.addClassName("medina-form-columns");
        keep.add(new Stack(header, notices, body));
        add(keep);
    }

    /** Fields with an editor that other modules share. */
    private Map<FundingField, FormField> own(FundingDetails details) {
        BudgetEditor editor = budgets.editor(tools.reading().budgetRules(details.id()))
                .withFiles(details.reference(), title(details));
        return new EnumMap<>(Map.of(FundingField.BUDGET, new BudgetField(editor, tools.json())));
    }

    private void showMissing(FundingDetails details) {
        missing.removeAll();
        if (details.missing().isEmpty()) {
            missing.add(new Paragraph(getTranslation("funding.form.whole")));
            return;
        }
        missing.add(new Paragraph(
                getTranslation("funding.form.missing", details.missing().size())));
        var list = new UnorderedList();
        list.addClassName("medina-plain-list");
        details.missing().stream()
                .map(one -> one.field().split("[.\\[]", 2)[0])
                .distinct()
                .forEach(field -> list.add(
                        new ListItem(new Anchor("#field-" + field, getTranslation("funding.field." + field)))));
        missing.add(list);
    }

    private void kept(List<KeepTyped.Kept> found) {
        FundingForm shown = form;
        if (shown != null) {
            shown.restore(found);
        }
    }

    private void close(Problem why, FundingDetails details) {
        notices.removeAll();
        var notice = new Notice(
                Notice.Kind.WARNING,
                getTranslation("funding.form.closed"),
                Told.words(why) + " " + getTranslation("funding.form.closed.text"));
        notice.add(new Anchor(FundingNavigation.path(details.id()), getTranslation("funding.form.back")));
        notices.add(notice);
    }

    private static String title(FundingDetails details) {
        return Objects.requireNonNullElse(details.content().title(), details.reference());
    }
}
