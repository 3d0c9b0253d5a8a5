package org.medina.inbox.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.ui.Question;
import org.medina.base.ui.Told;
import org.medina.identity.Person;
import org.medina.identity.PersonId;
import org.medina.inbox.Inbox;
import org.medina.inbox.InboxEntry;
import org.springframework.stereotype.Component;

/** Asks to which colleague work goes, and what they should know. */
@Component
class HandOverQuestion {

    private final Inbox inbox;

    HandOverQuestion(Inbox inbox) {
        this.inbox = inbox;
    }

    /** @param work done with the colleague chosen and the words for them */
    void ask(
            List<InboxEntry> entries,
            @Nullable PersonId me,
            String title,
            String nobody,
            BiConsumer<Person, String> work) {
        List<Person> colleagues;
        try {
            colleagues = colleagues(entries, me);
        } catch (Problem problem) {
            Told.refused(problem);
            return;
        }
        if (colleagues.isEmpty()) {
            new Question(title, nobody).open();
            return;
        }
        var to = new ComboBox<Person>(say("inbox.hand-over.to"));
        to.setItems(colleagues);
        to.setItemLabelGenerator(Person::name);
        to.setWidthFull();
        var note = new TextArea(say("inbox.hand-over.words"));
        note.setWidthFull();
        new Question(title, say("inbox.hand-over.text"))
                .field("person", to)
                .field("note", note)
                .answer(say("inbox.hand-over.do"), () -> {
                    if (to.getValue() == null) {
                        throw Problem.invalid("person", "inbox.hand-over.choose");
                    }
                    work.accept(to.getValue(), note.getValue());
                })
                .open();
    }

    /** Who could take all of them; entries of the same role in the same organisation are asked about once. */
    private List<Person> colleagues(List<InboxEntry> entries, @Nullable PersonId me) {
        Map<List<Object>, InboxEntry> needs = new HashMap<>();
        entries.forEach(entry -> needs.putIfAbsent(List.of(entry.organisation(), entry.role()), entry));
        List<List<Person>> each = needs.values().stream()
                .map(entry -> inbox.couldTake(entry.id()))
                .toList();
        return each.getFirst().stream()
                .filter(person -> !person.id().equals(me))
                .filter(person -> each.stream().allMatch(others -> others.contains(person)))
                .toList();
    }

    private static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
