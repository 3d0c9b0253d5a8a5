package org.medina.dialogue.ui;

import static org.medina.dialogue.ui.DialogueWords.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.medina.base.ui.FactList;
import org.medina.base.ui.Panel;
import org.medina.dialogue.DialogueDetails;
import org.medina.dialogue.Meeting;
import org.springframework.stereotype.Component;

/** The meeting, its minutes, and who stands by them. */
@Component
class MeetingPanel {

    private final DialogueDeadlines deadlines;

    MeetingPanel(DialogueDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    Panel of(DialogueDetails details, Meeting meeting) {
        var facts = new FactList()
                .fact(say("dialogue.meeting.at"), deadlines.moment(details, meeting.at()))
                .fact(say("dialogue.meeting.place"), meeting.place());
        var panel = new Panel(say("dialogue.meeting"), facts);
        if (meeting.minutes() == null) {
            var none = new Paragraph(say("dialogue.meeting.no-minutes"));
            none.addClassName("medina-quiet");
            return panel.content(none);
        }
        facts.fact(details.author().name(), confirmed(details, meeting.authorConfirmedAt()));
        facts.fact(details.consolidator().name(), confirmed(details, meeting.consultedConfirmedAt()));
        var minutes = new Div(meeting.minutes());
        minutes.addClassName("medina-text-prose");
        return panel.content(new H3(say("dialogue.meeting.minutes")), minutes);
    }

    private String confirmed(DialogueDetails details, @Nullable Instant at) {
        return at == null
                ? say("dialogue.meeting.unconfirmed")
                : say("dialogue.meeting.confirmed", deadlines.moment(details, at));
    }
}
