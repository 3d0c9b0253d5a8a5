package org.medina.dossier.ui;

import static org.medina.base.ui.Prose.quiet;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.text.NumberFormat;
import java.util.Locale;
import org.medina.base.ui.FactList;
import org.medina.base.ui.ListRow;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Panel;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.Stack;
import org.medina.casefile.ui.CaseViews;
import org.medina.dossier.Answer;
import org.medina.dossier.DossierDetails;
import org.medina.dossier.DossierGroup;
import org.medina.dossier.DossierId;
import org.medina.dossier.DossierReading;
import org.medina.dossier.Figures;

/** A dossier before and after it is signed: what it counts, and its pledges as the forum reads them. */
@Route(DossierNavigation.DOSSIERS + "/:dossier")
@PermitAll
class DossierView extends Stack implements BeforeEnterObserver, HasDynamicTitle {

    private final DossierReading reading;
    private final DossierFileLinks files;
    private final CaseViews cases;
    private final ReaderTime times;
    private String title = "";

    DossierView(DossierReading reading, DossierFileLinks files, CaseViews cases, ReaderTime times) {
        this.reading = reading;
        this.files = files;
        this.cases = cases;
        this.times = times;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        DossierAddress.find(event, reading::get).ifPresent(this::show);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(DossierDetails dossier) {
        title = dossier.title();
        removeAll();
        var head = new PageHeader(dossier.title())
                .lead(getTranslation("dossier.as-it-stood", times.moment(dossier.frozenAt())))
                .over(new Span(getTranslation("dossier.version.number", dossier.number())));
        cases.path(dossier.about()).ifPresent(path -> head.actions(back(path)));
        add(head);
        if (!dossier.isCompiled()) {
            add(new Making(dossier.progress()));
        }
        add(files.of(dossier));
        reading.figures(dossier.id()).ifPresent(figures -> add(numbers(figures)));
        reading.groups(dossier.id()).forEach(group -> add(group(dossier.id(), group)));
    }

    private Anchor back(String path) {
        var back = new Anchor(path, getTranslation("dossier.back"));
        back.addClassNames("medina-button", "medina-button--quiet");
        return back;
    }

    private Panel numbers(Figures figures) {
        var facts = new FactList()
                .fact(getTranslation("dossier.numbers.pledges"), number(figures.pledges()))
                .fact(getTranslation("dossier.numbers.cities"), number(figures.cities()))
                .fact(getTranslation("dossier.numbers.countries"), number(figures.countries()));
        for (Answer answer : Answer.values()) {
            facts.fact(
                    getTranslation("dossier.answer." + answer),
                    number(figures.answers().getOrDefault(answer, 0)));
        }
        facts.fact(getTranslation("dossier.numbers.statements"), number(figures.statements()))
                .fact(getTranslation("dossier.numbers.silences"), number(figures.silences()));
        if (figures.reached() > 0) {
            facts.fact(getTranslation("dossier.numbers.reached"), number(figures.reached()));
        }
        return new Panel(getTranslation("dossier.numbers"), facts);
    }

    private String number(long number) {
        Locale locale = getLocale();
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    private Panel group(DossierId id, DossierGroup group) {
        var list = new UnorderedList();
        list.addClassName("medina-plain-list");
        group.entries()
                .forEach(row -> list.add(new ListItem(new ListRow(
                                new Anchor(DossierNavigation.pledge(id, row.reference()), row.title()))
                        .over(new Span(row.reference()))
                        .foot(
                                new Span(row.country().isEmpty() ? row.city() : row.city() + ", " + row.country()),
                                new Span(getTranslation("dossier.answer." + row.answer()))))));
        var body = new Div(list);
        if (!group.also().isEmpty()) {
            body.add(quiet(getTranslation("dossier.group.also", String.join(", ", group.also()))));
        }
        return new Panel(group.label(), body)
                .lead(getTranslation(
                        "dossier.group", group.entries().size(), group.also().size()));
    }
}
