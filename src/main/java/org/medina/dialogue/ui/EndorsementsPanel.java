package org.medina.dialogue.ui;

import static org.medina.dialogue.ui.DialogueWords.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.medina.base.ui.Panel;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.StatusBadge;
import org.medina.base.ui.Tone;
import org.medina.dialogue.DialogueDetails;
import org.medina.dialogue.Direction;
import org.medina.dialogue.Endorsement;
import org.springframework.stereotype.Service;

/** Which cities stand behind the joint submission, since when and by which mandate; who took that back, who is asked. */
@Service
class EndorsementsPanel {

    private final DialogueDeadlines deadlines;
    private final ReaderTime times;

    EndorsementsPanel(DialogueDeadlines deadlines, ReaderTime times) {
        this.deadlines = deadlines;
        this.times = times;
    }

    /** Null where there is nothing that could be endorsed. */
    @Nullable
    Panel of(DialogueDetails details) {
        if (details.direction() != Direction.UPWARD || details.statement() == null) {
            return null;
        }
        long standing =
                details.endorsements().stream().filter(Endorsement::stands).count();
        if (details.endorsements().isEmpty() && details.closedAt() != null) {
            return null;
        }
        var count = new Paragraph(say(
                "dialogue.endorsements.count", standing, details.consolidator().name()));
        var panel = new Panel(say("dialogue.endorsements"), count);
        if (!details.endorsements().isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("medina-plain-list");
            details.endorsements().forEach(one -> list.add(item(details, one)));
            panel.content(list);
        }
        return panel;
    }

    private ListItem item(DialogueDetails details, Endorsement one) {
        var item = new ListItem(new Div(new Span(one.organisation().name() + " "), badge(one)));
        Instant at = one.at();
        if (at != null) {
            String mandate = one.mandate();
            item.add(quiet(say("dialogue.endorsements.since", deadlines.day(details, at))));
            if (mandate != null) {
                item.add(quiet(
                        one.mandateDate() == null
                                ? say("dialogue.endorsements.mandate", mandate)
                                : say("dialogue.endorsements.mandate.of", mandate, times.day(one.mandateDate()))));
            }
        }
        String reason = one.reason();
        if (one.withdrawnAt() != null && reason != null) {
            item.add(quiet(
                    say("dialogue.endorsements.withdrawn.why", deadlines.day(details, one.withdrawnAt()), reason)));
        }
        return item;
    }

    private static StatusBadge badge(Endorsement one) {
        if (one.stands()) {
            return new StatusBadge(say("dialogue.endorsements.endorsed"), Tone.LEAF);
        }
        return one.withdrawnAt() == null
                ? new StatusBadge(say("dialogue.endorsements.asked"), Tone.STONE)
                : new StatusBadge(say("dialogue.endorsements.withdrawn"), Tone.STONE);
    }

    private static Div quiet(String words) {
        var line = new Div(words);
        line.addClassName("medina-quiet");
        return line;
    }
}
