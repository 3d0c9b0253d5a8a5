package org.medina.legacy.ui;

import static org.medina.legacy.ui.LegacyNavigation.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import org.medina.base.Problem;
import org.medina.base.ui.EmptyState;
import org.medina.base.ui.ListRow;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Question;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.RowList;
import org.medina.base.ui.Stack;
import org.medina.base.ui.Told;
import org.medina.legacy.LegacyEntries;
import org.medina.legacy.LegacyEntry;
import org.medina.legacy.LegacyFilter;
import org.medina.legacy.LegacyImport;
import org.medina.legacy.LegacyImports;
import org.medina.refdata.ReferenceData;

/** All entries with their search, and the files that they came in. */
@Route(LegacyNavigation.LIST)
@PermitAll
class LegacyListView extends Stack implements HasDynamicTitle {

    private final LegacyImports imports;
    private final LegacyEntries entries;
    private final ReferenceData reference;
    private final ReaderTime times;
    private final TextField search = new TextField();
    private final Select<LegacyEntry.State> state = new Select<>();
    private final Span count = new Span();
    private final Div rows = new Div();
    private final Div files = new Div();

    LegacyListView(LegacyImports imports, LegacyEntries entries, ReferenceData reference, ReaderTime times) {
        this.imports = imports;
        this.entries = entries;
        this.reference = reference;
        this.times = times;
        if (!imports.isOfUse()) {
            throw Problem.forbidden();
        }
        search.setPlaceholder(say("search"));
        search.setAriaLabel(say("search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(event -> show());
        state.setAriaLabel(say("state"));
        state.setItems(LegacyEntry.State.values());
        state.setItemLabelGenerator(one -> one == null ? say("state.all") : say("state." + one));
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(say("state.all"));
        state.addValueChangeListener(event -> show());
        count.addClassName("medina-quiet");
        count.getElement().setAttribute("role", "status");
        var filters = new Div(search, state, count);
        filters.addClassName("medina-filters");
        add(
                new PageHeader(say("title")).lead(say("lead")).actions(claims(), bringing()),
                new Panel(say("entries"), filters, rows),
                files);
        show();
        showFiles();
    }

    @Override
    public String getPageTitle() {
        return say("title");
    }

    private static Anchor claims() {
        var claims = new Anchor(LegacyNavigation.CLAIMS, say("claims"));
        claims.addClassNames("medina-button", "medina-button--quiet");
        return claims;
    }

    private static Anchor bringing() {
        var bring = new Anchor(LegacyNavigation.BRINGING, say("bring"));
        bring.addClassName("medina-button");
        return bring;
    }

    private void show() {
        var filter = new LegacyFilter(search.getValue(), null, state.getValue(), null);
        int all = Math.toIntExact(entries.count(filter));
        count.setText(say("count", all));
        rows.removeAll();
        if (all > 0) {
            rows.add(RowList.of(
                    say("action"),
                    say("entries"),
                    (offset, limit) -> entries.page(filter, offset, limit),
                    all,
                    this::row));
        } else if (search.isEmpty() && state.isEmpty()) {
            rows.add(new EmptyState(say("empty"), say("empty.text"), bringing()));
        } else {
            rows.add(new EmptyState(say("no-match"), say("no-match.text")));
        }
    }

    private RowList.Row row(LegacyEntry entry) {
        String number = entry.content().foreignId();
        String place = LegacyNavigation.place(entry.content(), reference);
        return new RowList.Row(
                        LegacyNavigation.path(entry.id()),
                        entry.content().title(),
                        number == null ? place : number + " · " + place)
                .under(say("from", entry.source(), entry.row()))
                .cell(say("state"), LegacyNavigation.badge(entry.state()))
                .cell(say("brought"), new Span(times.day(entry.importedAt())));
    }

    private void showFiles() {
        files.removeAll();
        List<LegacyImport> all = imports.all();
        if (all.isEmpty()) {
            return;
        }
        var panel = new Panel(say("imports"));
        all.forEach(one -> panel.content(file(one)));
        files.add(panel);
    }

    private ListRow file(LegacyImport one) {
        var row = new ListRow(new Span(one.source()))
                .over(times.momentText(one.at()), new Span(one.fileName()), new Span(one.personName()))
                .foot(new Span(say("import.counts", one.taken(), one.there(), one.duplicates(), one.refused())));
        if (one.undoneAt() != null) {
            return row.foot(new Span(
                    say("import.undone", times.day(one.undoneAt()), Objects.requireNonNullElse(one.undoneFor(), ""))));
        }
        var undo = new Button(say("undo"), event -> undoing(one).open());
        undo.addThemeVariants(ButtonVariant.TERTIARY);
        undo.setAriaLabel(say("undo.of", one.source()));
        return row.foot(undo);
    }

    private Question undoing(LegacyImport one) {
        var reason = new TextArea(say("reason"));
        reason.setWidthFull();
        return new Question(say("undo.title"), say("undo.text", one.taken()))
                .field("reason", reason)
                .answer(
                        say("undo"),
                        () -> {
                            imports.undo(one.id(), reason.getValue());
                            show();
                            showFiles();
                            Told.done(say("undone"));
                        },
                        ButtonVariant.ERROR);
    }
}
