package org.medina.inbox.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.RowList;
import org.medina.base.ui.Told;
import org.medina.casefile.ui.CaseViews;
import org.medina.identity.Absence;
import org.medina.identity.CurrentActor;
import org.medina.identity.PersonId;
import org.medina.inbox.Inbox;
import org.medina.inbox.InboxEntry;
import org.medina.inbox.WorkLine;

/** Entries of the inbox as lines, with what can be done with each. */
@org.springframework.stereotype.Component
class WorkRows {

    private final Inbox inbox;
    private final CaseViews cases;
    private final ReaderTime times;
    private final CurrentActor currentActor;
    private final HandOverQuestion handOver;
    private final AskQuestions ask;

    WorkRows(
            Inbox inbox,
            CaseViews cases,
            ReaderTime times,
            CurrentActor currentActor,
            HandOverQuestion handOver,
            AskQuestions ask) {
        this.inbox = inbox;
        this.cases = cases;
        this.times = times;
        this.currentActor = currentActor;
        this.handOver = handOver;
        this.ask = ask;
    }

    /**
     * @param chosen where it is chosen together with others
     * @param after called when something was done with it
     */
    RowList.Row row(WorkLine line, WorkChosen chosen, Runnable after) {
        InboxEntry entry = line.entry();
        PersonId me = currentActor.get().person();
        var row = new RowList.Row(cases.path(entry.subject()).orElse(null), say(entry.nodeKey()), entry.reference())
                .known(entry.id().toString())
                .choice(chosen.box(entry))
                .under(entry.title())
                .cell(say("inbox.whose"), whose(line, me, after))
                .cell(say("inbox.since"), new Span(times.since(entry.since())))
                .cell(say("inbox.due"), due(entry));
        boolean mine = Objects.equals(me, entry.assignee()) || line.standIn();
        if (entry.assignee() == null) {
            row.action(button("inbox.claim", entry, () -> act(() -> inbox.claim(entry.id()), "inbox.claimed", after)));
        }
        if (mine) {
            row.action(button(
                    "inbox.release", entry, () -> act(() -> inbox.release(entry.id()), "inbox.released", after)));
        }
        if (mine || entry.assignee() == null) {
            row.action(button("inbox.hand-over", entry, () -> handOver(entry, me, after)));
        } else {
            row.action(button("inbox.ask", entry, () -> ask.ask(entry, after)));
            if (ask.mayReassign(entry)) {
                row.action(button("inbox.reassign", entry, () -> ask.reassign(entry, after)));
            }
        }
        return row;
    }

    private Component due(InboxEntry entry) {
        return entry.due() == null ? new Span(say("inbox.no-due")) : times.due(entry.due());
    }

    private Component whose(WorkLine line, @Nullable PersonId me, Runnable after) {
        InboxEntry entry = line.entry();
        var words = new Div();
        if (entry.assignee() == null) {
            words.add(new Span(say("inbox.open", say("inbox.role." + entry.role()))));
        } else if (Objects.equals(me, entry.assignee())) {
            words.add(new Span(say("inbox.mine")));
        } else {
            words.add(new Span(Objects.requireNonNullElse(entry.assigneeName(), "")));
        }
        Absence away = line.away();
        if (away != null) {
            words.add(quiet(
                    line.standIn()
                            ? say("inbox.away.yours", times.day(away.last()))
                            : say("inbox.away", times.day(away.last()), away.deputyName())));
        }
        if (!line.here().isEmpty()) {
            var here = quiet(say(
                    "inbox.here", String.join(", ", line.here()), line.here().size()));
            here.addClassName("medina-work-here");
            words.add(here);
        }
        if (entry.note() != null) {
            words.add(quiet(say("inbox.note", entry.note())));
        }
        line.requests().forEach(request -> words.add(ask.request(line, request, after)));
        return words;
    }

    private static Div quiet(String words) {
        var line = new Div(words);
        line.addClassName("medina-quiet");
        return line;
    }

    private void handOver(InboxEntry entry, @Nullable PersonId me, Runnable after) {
        handOver.ask(List.of(entry), me, say("inbox.hand-over.title"), say("inbox.hand-over.nobody"), (to, note) -> {
            inbox.handOver(entry.id(), to.id(), note);
            Told.done(say("inbox.handed-over", to.name()));
            after.run();
        });
    }

    private static void act(Runnable work, String done, Runnable after) {
        if (Told.attempt(work)) {
            Told.done(say(done));
        }
        after.run();
    }

    private static Button button(String key, InboxEntry entry, Runnable work) {
        var button = new Button(say(key), event -> work.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.getElement().setAttribute("data-part", key.substring("inbox.".length()));
        button.setAriaLabel(say(key + ".of", say(entry.nodeKey()), entry.title()));
        return button;
    }

    private static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
