package org.medina.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Question;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.Stack;
import org.medina.base.ui.Told;
import org.medina.notification.Deadlines;
import org.medina.notification.NoticeKind;
import org.medina.notification.NoticeWay;
import org.medina.notification.NoticeWishes;
import org.medina.notification.Wishes;

/** How the reader wishes to be told; kept as soon as it is chosen. */
@Route(NoticeNavigation.SETTINGS)
@PermitAll
class NoticeSettingsView extends Stack implements HasDynamicTitle {

    private final NoticeWishes wishes;
    private final Deadlines deadlines;
    private final ReaderTime times;
    private final Div calendar = new Div();

    NoticeSettingsView(NoticeWishes wishes, Deadlines deadlines, ReaderTime times) {
        this.wishes = wishes;
        this.deadlines = deadlines;
        this.times = times;
        Wishes now = wishes.mine();
        calendar.addClassName("medina-stack");
        add(
                new PageHeader(getTranslation("notification.settings.title"))
                        .over(new Anchor(NoticeNavigation.NOTICES, getTranslation("notification.title")))
                        .lead(getTranslation("notification.settings.lead")),
                kinds(now),
                daily(now),
                new Panel(getTranslation("notification.settings.calendar"), calendar)
                        .lead(getTranslation("notification.settings.calendar.lead")));
        showCalendar(null);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("notification.settings.title");
    }

    private Component kinds(Wishes now) {
        var lines = new Div();
        lines.addClassName("medina-kinds");
        for (NoticeKind kind : NoticeKind.values()) {
            String name = getTranslation("notification.kind." + kind.name());
            var choice = new Select<NoticeWay>();
            choice.setItems(NoticeWay.values());
            choice.setItemLabelGenerator(way -> getTranslation("notification.way." + way.name()));
            choice.setValue(now.way(kind));
            choice.setAriaLabel(name);
            choice.setWidthFull();
            choice.addValueChangeListener(event -> keep(() -> wishes.tellMe(kind, event.getValue())));
            var what = new Span(name);
            var line = new Div(
                    new Div(what, new Paragraph(getTranslation("notification.kind." + kind.name() + ".text"))), choice);
            line.addClassName("medina-kind");
            lines.add(line);
        }
        return new Panel(getTranslation("notification.settings.kinds"), lines);
    }

    private Component daily(Wishes now) {
        var zone = new ComboBox<String>(getTranslation("notification.settings.zone"));
        zone.setItems(ZoneId.getAvailableZoneIds().stream().sorted().toList());
        zone.setValue(now.zone().getId());
        zone.addValueChangeListener(event -> Optional.ofNullable(event.getValue())
                .ifPresent(chosen -> keep(() -> wishes.keep(Map.of(), chosen, null, null))));
        var at = new TimePicker(getTranslation("notification.settings.at"));
        at.setStep(Duration.ofMinutes(30));
        at.setValue(now.digestAt());
        at.addValueChangeListener(event -> Optional.ofNullable(event.getValue()).ifPresent(this::keepTime));
        var fields = new Div(zone, at);
        fields.addClassName("medina-filters");
        return new Panel(getTranslation("notification.settings.daily"), fields)
                .lead(getTranslation("notification.settings.daily.lead"));
    }

    private void keepTime(LocalTime chosen) {
        keep(() -> wishes.keep(Map.of(), null, null, chosen));
    }

    private void keep(Runnable work) {
        if (Told.attempt(work)) {
            Told.done(getTranslation("notification.settings.saved"));
        }
    }

    /** @param link where it was made just now */
    private void showCalendar(@Nullable String link) {
        calendar.removeAll();
        var since = deadlines.linkSince();
        calendar.add(
                new Paragraph(since.map(at -> getTranslation("notification.settings.calendar.since", times.moment(at)))
                        .orElseGet(() -> getTranslation("notification.settings.calendar.none"))));
        if (link != null) {
            var shown = new TextField(getTranslation("notification.settings.calendar.link"));
            shown.setValue(link);
            shown.setReadOnly(true);
            shown.setWidthFull();
            shown.setHelperText(getTranslation("notification.settings.calendar.link.help"));
            calendar.add(shown);
        }
        var actions = new Div();
        actions.addClassName("medina-actions");
        if (since.isEmpty()) {
            actions.add(new Button(
                    getTranslation("notification.settings.calendar.make"),
                    event -> showCalendar(deadlines.makeLink())));
        } else {
            var end = new Button(getTranslation("notification.settings.calendar.end"), event -> {
                deadlines.endLink();
                Told.done(getTranslation("notification.settings.calendar.ended"));
                showCalendar(null);
            });
            end.addThemeVariants(ButtonVariant.TERTIARY);
            actions.add(
                    new Button(getTranslation("notification.settings.calendar.again"), event -> again().open()), end);
        }
        calendar.add(actions);
    }

    private Question again() {
        return new Question(
                        getTranslation("notification.settings.calendar.again"),
                        getTranslation("notification.settings.calendar.again.sure"))
                .answer(
                        getTranslation("notification.settings.calendar.again"),
                        () -> showCalendar(deadlines.makeLink()));
    }
}
