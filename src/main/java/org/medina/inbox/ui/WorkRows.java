package org.medina.inbox.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.ui.Question;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.RowList;
import org.medina.base.ui.Told;
import org.medina.casefile.ui.CaseViews;
import org.medina.identity.CurrentActor;
import org.medina.identity.Person;
import org.medina.identity.PersonId;
import org.medina.inbox.Inbox;
import org.medina.inbox.InboxEntry;

/** Entries of the inbox as lines, with what can be done with each. */
@org.springframework.stereotype.Component
class WorkRows {

    private final Inbox inbox;
    private final CaseViews cases;
    private final ReaderTime times;
    private final CurrentActor currentActor;

    WorkRows(Inbox inbox, CaseViews cases, ReaderTime times, CurrentActor currentActor) {
        this.inbox = inbox;
        this.cases = cases;
        this.times = times;
        this.currentActor = currentActor;
    }

    /** @param after called when something was done with it */
    RowList.Row row(InboxEntry entry, Runnable after) {
        PersonId me = currentActor.get().person();
        var row = new RowList.Row(cases.path(entry.subject()).orElse(null), say(entry.nodeKey()), entry.reference())
                .under(entry.title())
                .cell(say("inbox.whose"), whose(entry, me))
                .cell(say("inbox.since"), new Span(times.since(entry.since())))
                .cell(say("inbox.due"), due(entry));
        boolean mine = Objects.equals(me, entry.assignee());
        if (entry.assignee() == null) {
            row.action(button("inbox.claim", entry, () -> act(() -> inbox.claim(entry.id()), "inbox.claimed", after)));
        }
        if (mine) {
            row.action(button(
                    "inbox.release", entry, () -> act(() -> inbox.release(entry.id()), "inbox.released", after)));
        }
        if (mine || entry.assignee() == null) {
            row.action(button("inbox.hand-over", entry, () -> handOver(entry, me, after)));
        }
        return row;
    }

    private Component due(InboxEntry entry) {
        return entry.due() == null ? new Span(say("inbox.no-due")) : times.due(entry.due());
    }

    private static Component whose(InboxEntry entry, @Nullable PersonId me) {
        var words = new Div();
        if (entry.assignee() == null) {
            words.add(new Span(say("inbox.open", say("inbox.role." + entry.role()))));
        } else if (Objects.equals(me, entry.assignee())) {
            words.add(new Span(say("inbox.mine")));
        } else {
            words.add(new Span(Objects.requireNonNullElse(entry.assigneeName(), "")));
        }
        if (entry.note() != null) {
            var note = new Div(say("inbox.note", entry.note()));
            note.addClassName("medina-quiet");
            words.add(note);
        }
        return words;
    }

    private void handOver(InboxEntry entry, @Nullable PersonId me, Runnable after) {
        List<Person> colleagues;
        try {
            colleagues = inbox.couldTake(entry.id()).stream()
                    .filter(person -> !person.id().equals(me))
                    .toList();
        } catch (Problem problem) {
            Told.refused(problem);
            return;
        }
        if (colleagues.isEmpty()) {
            new Question(say("inbox.hand-over.title"), say("inbox.hand-over.nobody")).open();
            return;
        }
        var to = new ComboBox<Person>(say("inbox.hand-over.to"));
        to.setItems(colleagues);
        to.setItemLabelGenerator(Person::name);
        to.setWidthFull();
        var note = new TextArea(say("inbox.hand-over.words"));
        note.setWidthFull();
        new Question(say("inbox.hand-over.title"), say("inbox.hand-over.text"))
                .field("person", to)
                .field("note", note)
                .answer(say("inbox.hand-over.do"), () -> {
                    if (to.getValue() == null) {
                        throw Problem.invalid("person", "inbox.hand-over.choose");
                    }
                    inbox.handOver(entry.id(), to.getValue().id(), note.getValue());
                    Told.done(say("inbox.handed-over", to.getValue().name()));
                    after.run();
                })
                .open();
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
        button.setAriaLabel(say(key + ".of", say(entry.nodeKey()), entry.title()));
        return button;
    }

    private static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
