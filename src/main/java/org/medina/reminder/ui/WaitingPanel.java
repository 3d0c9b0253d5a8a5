package org.medina.reminder.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.medina.base.SubjectRef;
import org.medina.base.ui.ListRow;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Question;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.Stack;
import org.medina.base.ui.Told;
import org.medina.casefile.ui.CasePanel;
import org.medina.identity.CurrentActor;
import org.medina.reminder.CallsForHelp;
import org.medina.reminder.WaitingWork;
import org.springframework.core.annotation.Order;

/** On a case's page, for the secretariat: what waits, for whom and since when, and a call for help. */
@org.springframework.stereotype.Component
@Order(105)
class WaitingPanel implements CasePanel {

    private final CallsForHelp calls;
    private final CurrentActor current;
    private final ReaderTime times;

    WaitingPanel(CallsForHelp calls, CurrentActor current, ReaderTime times) {
        this.calls = calls;
        this.current = current;
        this.times = times;
    }

    @Override
    public Optional<Component> of(SubjectRef subject) {
        if (!calls.isOpenTo(subject)) {
            return Optional.empty();
        }
        List<WaitingWork> waiting = calls.of(subject);
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        var place = new Stack();
        fill(place, subject, waiting);
        return Optional.of(new Panel(say("reminder.waiting"), place));
    }

    private void fill(Stack place, SubjectRef subject, List<WaitingWork> waiting) {
        place.removeAll();
        waiting.forEach(work -> place.add(row(subject, work, () -> fill(place, subject, calls.of(subject)))));
    }

    private ListRow row(SubjectRef subject, WaitingWork work, Runnable after) {
        var help = new Button(
                say("reminder.call"), event -> question(subject, work, after).open());
        help.addThemeVariants(ButtonVariant.TERTIARY);
        help.setAriaLabel(say("reminder.call.of", say(work.nodeKey())));
        Span[] words = Stream.of(
                        Stream.of(who(work)),
                        Stream.of(say("reminder.waiting.since", times.day(work.since()))),
                        Stream.ofNullable(work.due()).map(due -> say("reminder.waiting.due", times.day(due))),
                        Stream.ofNullable(work.calledAt())
                                .map(called -> say("reminder.waiting.called", times.day(called))))
                .flatMap(one -> one)
                .map(Span::new)
                .toArray(Span[]::new);
        return new ListRow(new H3(say(work.nodeKey()))).foot(words).foot(help);
    }

    private static String who(WaitingWork work) {
        return work.assigneeName() == null
                ? work.organisationName()
                : say("reminder.waiting.who", work.assigneeName(), work.organisationName());
    }

    private Question question(SubjectRef subject, WaitingWork work, Runnable after) {
        var reason = new TextArea(say("reminder.call.reason"));
        reason.setHelperText(say("reminder.call.reason.help"));
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        String me = Objects.toString(current.get().person());
        return new Question(say("reminder.call.of", say(work.nodeKey())), say("reminder.call.text"))
                .field("reason", reason)
                .keep(subject + "#call-for-help:" + work.entry(), me)
                .answer(say("reminder.call"), () -> {
                    calls.call(subject, work.entry(), reason.getValue());
                    Told.done(say("reminder.called"));
                    after.run();
                });
    }

    private static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
