package org.medina.dialogue.ui;

import static org.medina.dialogue.ui.DialogueWords.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import org.jspecify.annotations.Nullable;
import org.medina.base.ui.DayPicker;
import org.medina.base.ui.Question;
import org.medina.base.ui.ReaderTime;
import org.medina.dialogue.DialogueClosing;
import org.medina.dialogue.DialogueDetails;
import org.medina.dialogue.Meeting;
import org.springframework.stereotype.Component;

/** The meeting of both sides about what is maintained: when and where, its minutes, and that both stand by them. */
@Component
class MeetingQuestions {

    private final DialogueClosing closing;
    private final DialogueDeadlines deadlines;
    private final StepQuestions steps;

    MeetingQuestions(DialogueClosing closing, DialogueDeadlines deadlines, StepQuestions steps) {
        this.closing = closing;
        this.deadlines = deadlines;
        this.steps = steps;
    }

    Question call(DialogueDetails details, Runnable after) {
        ZoneId zone = deadlines.zone(details);
        var day = new DayPicker(say("dialogue.field.meeting.day"));
        day.setRequiredIndicatorVisible(true);
        var time = new TimePicker(say("dialogue.field.meeting.time"));
        time.setLocale(ReaderTime.locale());
        time.setStep(Duration.ofMinutes(15));
        time.setRequiredIndicatorVisible(true);
        var place = new TextField(say("dialogue.field.meeting.place"));
        place.setHelperText(say("dialogue.field.meeting.place.help"));
        place.setWidthFull();
        place.setRequiredIndicatorVisible(true);
        var when = new Div(day, time);
        when.addClassName("medina-side-by-side");
        var zoneWords = new Paragraph(
                say("dialogue.field.meeting.zone", zone.getDisplayName(TextStyle.FULL, ReaderTime.locale())));
        zoneWords.addClassName("medina-quiet");
        var question =
                steps.ask("CALL_MEETING").with(when, zoneWords).inner("at", day).field("place", place);
        return steps.answer(
                steps.kept(question, details.id(), "CALL_MEETING"),
                "CALL_MEETING",
                () -> closing.callMeeting(details.id(), at(day.getValue(), time.getValue(), zone), place.getValue()),
                after);
    }

    private static @Nullable Instant at(@Nullable LocalDate day, @Nullable LocalTime time, ZoneId zone) {
        return day == null || time == null
                ? null
                : day.atTime(time).atZone(zone).toInstant();
    }

    Question minutes(DialogueDetails details, Runnable after) {
        Meeting meeting = details.meeting();
        TextArea minutes = StepQuestions.area(say("dialogue.field.minutes"), true);
        minutes.setMinRows(8);
        if (meeting != null && meeting.minutes() != null) {
            minutes.setValue(meeting.minutes());
        }
        var question = steps.kept(steps.ask("WRITE_MINUTES").field("minutes", minutes), details.id(), "WRITE_MINUTES");
        return steps.answer(
                question, "WRITE_MINUTES", () -> closing.writeMinutes(details.id(), minutes.getValue()), after);
    }

    Question confirm(DialogueDetails details, Runnable after) {
        var question = steps.ask("CONFIRM_MINUTES");
        Meeting meeting = details.meeting();
        if (meeting != null && meeting.minutes() != null) {
            var minutes = new Div(meeting.minutes());
            minutes.addClassName("medina-conflict-text");
            minutes.getElement().setAttribute("tabindex", "0");
            question.with(minutes);
        }
        return steps.answer(question, "CONFIRM_MINUTES", () -> closing.confirmMinutes(details.id()), after);
    }
}
