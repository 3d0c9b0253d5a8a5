package org.medina.reminder.ui;

import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.ui.Question;
import org.medina.base.ui.Told;
import org.medina.reminder.ReminderRule;
import org.medina.reminder.ReminderRules;

/** Asks how people are to be reminded of a sort of work. */
final class RuleQuestion {

    private RuleQuestion() {}

    static Question of(ReminderRule rule, ReminderRules rules, Runnable after) {
        var before = days("before", rule.points().stream().filter(days -> days >= 0));
        var late = days("late", rule.points().stream().filter(days -> days < 0).map(days -> -days));
        var escalate = number("escalate", rule.escalateAfter());
        var expected = number("expected", rule.expectedDays());
        return new Question(say("reminder.change.of", RuleWords.name(rule.work())), say("reminder.change.text"))
                .field("points", before)
                .field("late", late)
                .field("escalateAfter", escalate)
                .field("expectedDays", expected)
                .answer(say("reminder.save"), () -> {
                    List<Integer> points = Stream.concat(
                                    read("points", before.getValue()),
                                    read("late", late.getValue()).map(days -> -days))
                            .toList();
                    rules.set(rule.work(), expected.getValue(), points, escalate.getValue());
                    Told.done(say("reminder.saved"));
                    after.run();
                });
    }

    private static TextField days(String name, Stream<Integer> days) {
        var field = new TextField(say("reminder.field." + name));
        field.setHelperText(say("reminder.field." + name + ".help"));
        field.setValue(days.map(String::valueOf).collect(Collectors.joining(", ")));
        field.setWidthFull();
        return field;
    }

    private static IntegerField number(String name, @Nullable Integer value) {
        var field = new IntegerField(say("reminder.field." + name));
        field.setHelperText(say("reminder.field." + name + ".help"));
        field.setValue(value);
        field.setClearButtonVisible(true);
        field.setWidthFull();
        return field;
    }

    private static Stream<Integer> read(String field, String text) {
        return Arrays.stream(text.split("[,;\\s]+"))
                .filter(part -> !part.isBlank())
                .map(part -> day(field, part));
    }

    private static Integer day(String field, String part) {
        if (!part.matches("\\d{1,3}")) {
            throw Problem.invalid(field, "reminder.problem.days-list");
        }
        return Integer.valueOf(part);
    }

    private static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
