package org.medina.correspondence.ui;

import static org.medina.correspondence.ui.LetterQuestions.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.HashSet;
import java.util.List;
import org.medina.base.Problem;
import org.medina.base.ui.EmptyState;
import org.medina.base.ui.Notice;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Question;
import org.medina.base.ui.Stack;
import org.medina.base.ui.Told;
import org.medina.casefile.ui.CaseView;
import org.medina.correspondence.AskableCase;
import org.medina.correspondence.AskedMany;
import org.medina.correspondence.AskingMany;
import org.medina.correspondence.Correspondence;

/** One question to many cases: choose them, write once in each language; every answer lands in its case. */
@Route(CorrespondenceNavigation.ASK)
@PermitAll
class AskManyView extends Stack implements BeforeEnterObserver, HasDynamicTitle {

    private final AskingMany asking;
    private final Correspondence letters;
    private final TextField search = new TextField(say("many.search"));
    private final Select<String> kind = new Select<>();
    private final Checkbox late = new Checkbox(say("many.late"));
    private final CheckboxGroup<AskableCase> cases = new CheckboxGroup<>();
    private final Span count = new Span();
    private final Button ask = new Button(say("many.ask", 0));
    private final Stack place = new Stack();
    private final Stack outcome = new Stack();

    AskManyView(AskingMany asking, Correspondence letters, List<CaseView> views) {
        this.asking = asking;
        this.letters = letters;
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(event -> show());
        kind.setLabel(say("many.kind"));
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(say("many.kind.all"));
        kind.setItems(views.stream().map(CaseView::kind).sorted().toList());
        kind.setItemLabelGenerator(
                one -> one == null ? say("many.kind.all") : getTranslation("casefile.journey." + one));
        kind.addValueChangeListener(event -> show());
        late.addValueChangeListener(event -> show());
        cases.setLabel(say("many.cases"));
        cases.setItemLabelGenerator(one -> say("many.case", one.reference(), one.title(), one.turnName()));
        cases.addClassName("medina-choices");
        cases.addValueChangeListener(event -> chosen());
        count.addClassName("medina-quiet");
        count.getElement().setAttribute("role", "status");
        ask.addThemeVariants(ButtonVariant.PRIMARY);
        ask.addClickListener(event -> question().open());
        var filters = new Div(search, kind, late, count);
        filters.addClassNames("medina-filters", "medina-filters--labelled");
        var all = new Button(
                say("many.all"),
                event -> cases.setValue(
                        new HashSet<>(cases.getListDataView().getItems().toList())));
        var none = new Button(say("many.none"), event -> cases.clear());
        List.of(all, none).forEach(button -> button.addThemeVariants(ButtonVariant.TERTIARY));
        var acts = new Div(ask, all, none);
        acts.addClassName("medina-filters");
        add(
                new PageHeader(say("many.title")).lead(say("many.lead", AskingMany.MOST)),
                outcome,
                new Panel(say("many.choose"), filters, acts, place));
    }

    @Override
    public String getPageTitle() {
        return say("many.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!letters.isRegistrar()) {
            throw Problem.forbidden();
        }
        show();
    }

    private void show() {
        var filter = new AskingMany.Filter(search.getValue(), kind.getValue(), null, late.getValue());
        List<AskableCase> found = asking.offered(filter);
        long all = asking.count(filter);
        count.setText(say(all > found.size() ? "many.count.first" : "many.count", all, found.size()));
        cases.setItems(found);
        place.removeAll();
        place.add(found.isEmpty() ? new EmptyState(say("many.empty"), say("many.empty.text")) : cases);
        chosen();
    }

    private void chosen() {
        int many = cases.getValue().size();
        ask.setText(say("many.ask", many));
        ask.setEnabled(many > 0);
    }

    private Question question() {
        Select<AskingMany.Whom> whom = new Select<>();
        whom.setLabel(say("many.whom"));
        whom.setItems(AskingMany.Whom.values());
        whom.setItemLabelGenerator(one -> say("many.whom." + one));
        whom.setValue(AskingMany.Whom.TURN);
        whom.setWidthFull();
        var words = new LetterFields("", "");
        int many = cases.getValue().size();
        return words.into(new Question(say("many.question", many), say("many.question.text")).field("whom", whom))
                .answer(say("many.do", many), () -> {
                    AskedMany asked = asking.ask(
                            cases.getValue().stream().map(AskableCase::subject).toList(),
                            whom.getValue(),
                            words.draft());
                    cases.clear();
                    show();
                    tell(asked);
                });
    }

    private void tell(AskedMany asked) {
        outcome.removeAll();
        List<AskedMany.One> refused =
                asked.all().stream().filter(one -> one.refused() != null).toList();
        outcome.add(new Notice(
                refused.isEmpty() ? Notice.Kind.SUCCESS : Notice.Kind.WARNING,
                say("many.sent", asked.sent()),
                say("many.sent.text")));
        if (!refused.isEmpty()) {
            var list = new UnorderedList();
            refused.forEach(one -> {
                Problem why = one.refused();
                list.add(new ListItem(
                        say("many.refused", one.reference(), one.toName(), why == null ? "" : Told.words(why))));
            });
            outcome.add(list);
        }
    }
}
