package org.medina.grant.ui;

import static org.medina.grant.ui.GrantSay.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Prose;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.StatusBadge;
import org.medina.base.ui.Tone;
import org.medina.grant.Act;
import org.medina.grant.Checklist;
import org.medina.grant.GrantAction;
import org.medina.grant.GrantDetails;
import org.springframework.stereotype.Service;

/** What has to be so before the agreement, and what was found. */
@Service
class ChecklistPanel {

    private final GrantQuestions questions;
    private final ReaderTime times;

    ChecklistPanel(GrantQuestions questions, ReaderTime times) {
        this.questions = questions;
        this.times = times;
    }

    Panel of(GrantDetails grant, Runnable after) {
        var list = new OrderedList();
        list.addClassName("medina-checklist");
        grant.checklist().items().forEach(item -> list.add(entry(grant, item, after)));
        var panel = new Panel(say("grant.checklist"), list).lead(say("grant.checklist.lead"));
        Act confirmed = grant.checklist().confirmed();
        if (confirmed != null) {
            panel.content(
                    Prose.quiet(say("grant.checklist.confirmed", confirmed.name(), times.moment(confirmed.at()))));
        }
        return panel;
    }

    private ListItem entry(GrantDetails grant, Checklist.Item item, Runnable after) {
        var name = new Span(item.text());
        var words = new Div(name, badge(item));
        if (item.ticked() != null) {
            words.add(
                    Prose.words(item.words()),
                    Prose.quiet(say(
                            "grant.by",
                            item.ticked().name(),
                            times.moment(item.ticked().at()))));
        }
        words.addClassName("medina-checklist-words");
        var entry = new ListItem(words);
        if (grant.may(GrantAction.TICK)) {
            var tick = new Button(
                    say(item.isDone() ? "grant.checklist.again" : "grant.action.TICK"),
                    event -> questions.tick(grant, item, after).open());
            tick.setAriaLabel(say("grant.checklist.tick", item.text()));
            tick.addThemeVariants(ButtonVariant.SMALL);
            entry.add(tick);
        }
        return entry;
    }

    private static StatusBadge badge(Checklist.Item item) {
        return item.isDone()
                ? new StatusBadge(say("grant.checklist.done"), Tone.LEAF)
                : new StatusBadge(
                        say(item.condition() ? "grant.checklist.condition" : "grant.checklist.open"), Tone.AMBER);
    }
}
