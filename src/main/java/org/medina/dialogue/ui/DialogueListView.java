package org.medina.dialogue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.medina.base.ui.EmptyState;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.RowList;
import org.medina.base.ui.Stack;
import org.medina.dialogue.DialogueFilter;
import org.medina.dialogue.DialogueId;
import org.medina.dialogue.DialogueInvitees;
import org.medina.dialogue.DialogueLists;
import org.medina.dialogue.DialogueStage;
import org.medina.dialogue.DialogueSummary;

/** All dialogues that the reader takes part in or may read. */
@Route(DialogueNavigation.LIST)
@PermitAll
class DialogueListView extends Stack implements HasDynamicTitle {

    private final DialogueLists lists;
    private final ReaderTime times;
    private final ManyReleases releases;
    private final boolean mayOpen;
    private final TextField search = new TextField();
    private final MultiSelectComboBox<DialogueStage> stages = new MultiSelectComboBox<>();
    private final Span count = new Span();
    private final Div place = new Div();

    DialogueListView(DialogueLists lists, DialogueInvitees invitees, ManyReleases releases, ReaderTime times) {
        this.lists = lists;
        this.times = times;
        this.releases = releases;
        this.mayOpen = !invitees.authors().isEmpty();
        var evidence = new Anchor(DialogueNavigation.EVIDENCE, getTranslation("dialogue.evidence.title"));
        evidence.addClassNames("medina-button", "medina-button--quiet");
        var header = new PageHeader(getTranslation("dialogue.list.title"))
                .lead(getTranslation("dialogue.list.lead"))
                .actions(evidence);
        if (releases.open().size() > 1) {
            header.actions(new Button(
                    getTranslation("dialogue.action.RELEASE_MANY"),
                    event -> releases.ask(releases.open(), this::show).open()));
        }
        if (mayOpen) {
            header.actions(beginning());
        }
        add(header, filters(), place);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("dialogue.list.title");
    }

    private Anchor beginning() {
        var begin = new Anchor(DialogueNavigation.OPENING, getTranslation("dialogue.begin"));
        begin.addClassName("medina-button");
        return begin;
    }

    private Div filters() {
        search.setPlaceholder(getTranslation("dialogue.list.search"));
        search.setAriaLabel(getTranslation("dialogue.list.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        stages.setPlaceholder(getTranslation("dialogue.list.stage"));
        stages.setAriaLabel(getTranslation("dialogue.list.stage"));
        stages.setItems(DialogueStage.values());
        stages.setItemLabelGenerator(stage -> getTranslation("dialogue.stage." + stage));
        stages.setClearButtonVisible(true);
        count.addClassName("medina-quiet");
        count.getElement().setAttribute("role", "status");
        search.addValueChangeListener(event -> show());
        stages.addValueChangeListener(event -> show());
        var filters = new Div(search, stages, count);
        filters.addClassName("medina-filters");
        return filters;
    }

    private void show() {
        var filter = new DialogueFilter(search.getValue(), stages.getValue(), null);
        long found = lists.count(filter);
        count.setText(getTranslation("dialogue.list.count", found));
        place.removeAll();
        if (found > 0) {
            place.add(RowList.of(
                    getTranslation("dialogue.list.dialogue"),
                    getTranslation("dialogue.list.title"),
                    (offset, limit) -> lists.page(filter, offset, limit),
                    Math.toIntExact(found),
                    this::row));
        } else if (search.isEmpty() && stages.isEmpty()) {
            place.add(nothingYet());
        } else {
            var reset = new Button(getTranslation("dialogue.list.reset"), event -> reset());
            place.add(new EmptyState(
                    getTranslation("dialogue.list.none"), getTranslation("dialogue.list.none.text"), reset));
        }
    }

    private void reset() {
        search.clear();
        stages.clear();
    }

    private EmptyState nothingYet() {
        return mayOpen
                ? new EmptyState(
                        getTranslation("dialogue.list.empty"), getTranslation("dialogue.list.empty.begin"), beginning())
                : new EmptyState(getTranslation("dialogue.list.empty"), getTranslation("dialogue.list.empty.read"));
    }

    private RowList.Row row(DialogueSummary dialogue) {
        var last = new Span(last(dialogue));
        return new RowList.Row(
                        DialogueNavigation.path(new DialogueId(dialogue.id())),
                        dialogue.title(),
                        dialogue.reference() + " · " + getTranslation("dialogue.direction." + dialogue.direction()))
                .cell(getTranslation("dialogue.list.stage"), DialogueTones.badge(dialogue.stage()))
                .cell(getTranslation("dialogue.list.author"), new Span(dialogue.author()))
                .cell(getTranslation("dialogue.list.consolidator"), new Span(dialogue.consolidator()))
                .cell(getTranslation("dialogue.list.due"), last);
    }

    /** Until when an answer is due; of what is over, what came of it. */
    private String last(DialogueSummary dialogue) {
        if (dialogue.outcome() != null) {
            return getTranslation("dialogue.outcome." + dialogue.outcome());
        }
        return dialogue.due() == null ? "" : times.day(dialogue.due());
    }
}
