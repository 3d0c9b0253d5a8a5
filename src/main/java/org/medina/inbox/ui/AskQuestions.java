package org.medina.inbox.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import org.medina.base.Problem;
import org.medina.base.ui.Question;
import org.medina.base.ui.Told;
import org.medina.identity.CurrentActor;
import org.medina.identity.Organisations;
import org.medina.identity.Person;
import org.medina.identity.PersonInRole;
import org.medina.inbox.HandOverRequest;
import org.medina.inbox.HandOverRequests;
import org.medina.inbox.InboxEntry;
import org.medina.inbox.WorkLine;

/** Asks a colleague for work, answers who asks, and gives on what somebody who is away has. */
@org.springframework.stereotype.Component
class AskQuestions {

    private final HandOverRequests requests;
    private final Organisations organisations;
    private final CurrentActor currentActor;

    AskQuestions(HandOverRequests requests, Organisations organisations, CurrentActor currentActor) {
        this.requests = requests;
        this.organisations = organisations;
        this.currentActor = currentActor;
    }

    boolean mayReassign(InboxEntry entry) {
        return requests.mayReassign(entry);
    }

    void ask(InboxEntry entry, Runnable after) {
        var words = area("inbox.ask.words");
        new Question(say("inbox.ask.title", name(entry)), say("inbox.ask.text"))
                .field("words", words)
                .answer(say("inbox.ask.do"), () -> {
                    requests.ask(entry.id(), words.getValue());
                    Told.done(say("inbox.asked", name(entry)));
                    after.run();
                })
                .open();
    }

    void reassign(InboxEntry entry, Runnable after) {
        List<Person> colleagues = organisations.people(entry.organisation(), entry.role()).stream()
                .map(PersonInRole::person)
                .filter(person -> !person.id().equals(entry.assignee()))
                .toList();
        var to = new ComboBox<Person>(say("inbox.hand-over.to"));
        to.setItems(colleagues);
        to.setItemLabelGenerator(Person::name);
        to.setWidthFull();
        var reason = area("inbox.reassign.reason");
        new Question(say("inbox.reassign.title"), say("inbox.reassign.text", name(entry)))
                .field("person", to)
                .field("reason", reason)
                .answer(say("inbox.reassign.do"), () -> {
                    if (to.getValue() == null) {
                        throw Problem.invalid("person", "inbox.hand-over.choose");
                    }
                    requests.reassign(entry.id(), to.getValue().id(), reason.getValue());
                    Told.done(say("inbox.handed-over", to.getValue().name()));
                    after.run();
                })
                .open();
    }

    /** What is asked of the reader, with the two answers; or what became of what they asked. */
    Component request(WorkLine line, HandOverRequest request, Runnable after) {
        boolean own = request.askedBy().equals(currentActor.get().person());
        var words = new Div();
        words.addClassName("medina-quiet");
        if (own) {
            words.setText(say(request.declined() ? "inbox.ask.declined" : "inbox.ask.waits", name(line.entry())));
            return words;
        }
        words.setText(
                request.words() == null
                        ? say("inbox.ask.asks", request.askedByName())
                        : say("inbox.ask.asks.words", request.askedByName(), request.words()));
        var answers = new Div(
                answer(
                        "inbox.ask.give",
                        line,
                        request,
                        () -> {
                            requests.accept(line.entry().id(), request.id());
                            Told.done(say("inbox.handed-over", request.askedByName()));
                        },
                        after),
                answer(
                        "inbox.ask.keep",
                        line,
                        request,
                        () -> {
                            requests.decline(line.entry().id(), request.id());
                            Told.done(say("inbox.ask.kept", request.askedByName()));
                        },
                        after));
        answers.addClassName("medina-listrow-actions");
        return new Div(words, answers);
    }

    private static Button answer(String key, WorkLine line, HandOverRequest request, Runnable work, Runnable after) {
        var button = new Button(say(key), event -> {
            Told.attempt(work);
            after.run();
        });
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(say(key + ".of", request.askedByName(), line.entry().title()));
        return button;
    }

    private static TextArea area(String label) {
        var words = new TextArea(say(label));
        words.setWidthFull();
        return words;
    }

    private static String name(InboxEntry entry) {
        return entry.assigneeName() == null ? "" : entry.assigneeName();
    }

    private static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
