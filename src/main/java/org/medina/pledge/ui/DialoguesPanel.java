package org.medina.pledge.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medina.base.ui.Panel;
import org.medina.base.ui.ReaderTime;
import org.medina.dialogue.DialogueDetails;
import org.medina.dialogue.Outcome;

/** The dialogues on a pledge that the reader may know of: where they stand, in words, and the way there. */
final class DialoguesPanel {

    private DialoguesPanel() {}

    /** @param talks newest first, at least one */
    static Panel of(List<DialogueDetails> talks, ReaderTime times) {
        var list = new UnorderedList();
        list.addClassName("medina-plain-list");
        talks.forEach(talk -> list.add(item(talk, times)));
        return new Panel(say("pledge.dialogue"), list);
    }

    private static ListItem item(DialogueDetails talk, ReaderTime times) {
        String asked =
                talk.consulted().stream().map(one -> one.organisation().name()).collect(Collectors.joining(", "));
        return new ListItem(
                new Div(link(talk)),
                new Paragraph(words(talk, times)),
                new Paragraph(say("pledge.dialogue.asked", asked)));
    }

    static Anchor link(DialogueDetails talk) {
        return new Anchor("dialogues/" + talk.id(), say("pledge.dialogue.link", talk.reference()));
    }

    /** Where it stands, for those who take part in it or read its record. */
    static String words(DialogueDetails talk, ReaderTime times) {
        Outcome outcome = talk.outcome();
        if (outcome == Outcome.SILENT) {
            return say("pledge.dialogue.silent", day(talk.consultedAt(), times), times.day(talk.deadline()));
        }
        if (outcome != null) {
            return say("pledge.dialogue.outcome." + outcome, day(talk.closedAt(), times));
        }
        return say("pledge.dialogue.stage." + talk.stage(), times.day(talk.deadline()));
    }

    private static String day(@Nullable Instant at, ReaderTime times) {
        return at == null ? "" : times.day(at);
    }

    private static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
