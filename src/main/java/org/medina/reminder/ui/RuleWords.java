package org.medina.reminder.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.stream.Collectors;
import org.medina.reminder.ReminderRule;

/** Rules of reminding, as people read them. */
final class RuleWords {

    private RuleWords() {}

    static String journey(String work) {
        String journey = work.split("\\.", 2)[0];
        return say((journey.equals("correspondence") ? "reminder.journey." : "casefile.journey.") + journey);
    }

    /** The kind of work, under the name of its journey. */
    static String work(String work) {
        return work.contains(".") ? say("inbox.kind." + work) : say("reminder.all-other");
    }

    /** The same, standing alone. */
    static String name(String work) {
        return work.contains(".") ? say("inbox.kind." + work) : journey(work);
    }

    static String points(ReminderRule rule) {
        return rule.points().isEmpty()
                ? say("reminder.points.none")
                : say(
                        "reminder.points",
                        rule.points().stream().map(RuleWords::point).collect(Collectors.joining(", ")));
    }

    static String escalation(ReminderRule rule) {
        return rule.escalateAfter() == null
                ? say("reminder.escalate.none")
                : say("reminder.escalate", rule.escalateAfter());
    }

    static String due(ReminderRule rule) {
        return rule.expectedDays() == null ? say("reminder.due.none") : say("reminder.due", rule.expectedDays());
    }

    private static String point(int days) {
        if (days == 0) {
            return say("reminder.point.at");
        }
        return say(days > 0 ? "reminder.point.before" : "reminder.point.after", Math.abs(days));
    }

    private static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
