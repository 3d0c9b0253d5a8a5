package org.medina.dialogue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.EnumSet;
import org.medina.base.ui.EmptyState;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.RowList;
import org.medina.base.ui.Stack;
import org.medina.casefile.ui.CaseList;
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

    private final ReaderTime times;
    private final boolean mayOpen;

    DialogueListView(DialogueLists lists, DialogueInvitees invitees, ManyReleases releases, ReaderTime times) {
        this.times = times;
        this.mayOpen = !invitees.authors().isEmpty();
        var evidence = new Anchor(DialogueNavigation.EVIDENCE, getTranslation("dialogue.evidence.title"));
        evidence.addClassNames("medina-button", "medina-button--quiet");
        var found = new CaseList<>(
                "dialogue",
                "stage",
                EnumSet.allOf(DialogueStage.class),
                (words, stages) -> new DialogueFilter(words, stages, null));
        var header = new PageHeader(getTranslation("dialogue.list.title"))
                .lead(getTranslation("dialogue.list.lead"))
                .actions(evidence);
        if (releases.open().size() > 1) {
            header.actions(new Button(
                    getTranslation("dialogue.action.RELEASE_MANY"),
                    event -> releases.ask(releases.open(), found::show).open()));
        }
        if (mayOpen) {
            header.actions(beginning());
        }
        add(
                header,
                found.of(lists::count, lists::page, this::row)
                        .whenEmpty(this::nothingYet)
                        .show());
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
