package org.medina.reminder.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.medina.base.ui.ListRow;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Stack;
import org.medina.base.ui.StatusBadge;
import org.medina.base.ui.Tone;
import org.medina.reminder.ReminderRule;
import org.medina.reminder.ReminderRules;

/** When people are reminded of work that waits, journey by journey; the head of the secretariat changes it in place. */
@Route(ReminderNavigation.PATH)
@PermitAll
class RemindersView extends Stack implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ReminderRules rules;

    RemindersView(ReminderRules rules) {
        this.rules = rules;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reminder.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        Map<String, List<ReminderRule>> journeys = rules.all().stream()
                .collect(Collectors.groupingBy(
                        rule -> RuleWords.journey(rule.work()), TreeMap::new, Collectors.toList()));
        boolean may = rules.maySet();
        removeAll();
        add(new PageHeader(getTranslation("reminder.title"))
                .lead(getTranslation(may ? "reminder.lead.head" : "reminder.lead")));
        journeys.forEach((journey, all) -> {
            var panel = new Panel(journey);
            all.forEach(rule -> panel.content(row(rule, may)));
            add(panel);
        });
    }

    private ListRow row(ReminderRule rule, boolean may) {
        var row = new ListRow(new H3(RuleWords.work(rule.work())));
        if (rule.byJourney()) {
            row.over(new StatusBadge(getTranslation("reminder.by-journey"), Tone.SKY));
            return row.foot(new Span(getTranslation("reminder.by-journey.text")));
        }
        row.foot(new Span(RuleWords.points(rule)), new Span(RuleWords.escalation(rule)), new Span(RuleWords.due(rule)));
        if (may) {
            var change = new Button(getTranslation("reminder.change"), event -> RuleQuestion.of(rule, rules, this::show)
                    .open());
            change.addThemeVariants(ButtonVariant.TERTIARY);
            change.setAriaLabel(getTranslation("reminder.change.of", RuleWords.name(rule.work())));
            row.foot(change);
        }
        return row;
    }
}
