package org.medina.dialogue.ui;

import static org.medina.dialogue.ui.DialogueWords.say;

import java.util.Set;
import org.medina.base.ui.FactList;
import org.medina.base.ui.Panel;
import org.medina.dialogue.DialogueDetails;
import org.medina.dialogue.DialogueStage;
import org.medina.dialogue.Outcome;
import org.springframework.stereotype.Component;

/** Who can read what now, level by level, and when more will. */
@Component
class LevelsPanel {

    private final DialogueDeadlines deadlines;

    LevelsPanel(DialogueDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    Panel of(DialogueDetails details) {
        String direction = details.direction().name();
        String author = details.author().name();
        String consolidator = details.consolidator().name();
        String parties = say("dialogue.levels.parties.who", author);
        var facts = new FactList()
                .fact(say("dialogue.levels.text"), text(details, author, parties))
                .fact(say("dialogue.levels.own." + direction), say("dialogue.levels.own.who"))
                .fact(
                        say("dialogue.levels.government." + direction),
                        say("dialogue.levels.government.who", consolidator))
                .fact(say("dialogue.levels.parties"), released(details, parties))
                .fact(say("dialogue.levels.public"), world(details, author, consolidator));
        return new Panel(say("dialogue.levels"), facts);
    }

    private static String text(DialogueDetails details, String author, String parties) {
        if (details.publishedAt() != null) {
            return say("dialogue.levels.everybody");
        }
        return Set.of(DialogueStage.PROPOSED, DialogueStage.DECLINED).contains(details.stage())
                ? say("dialogue.levels.text.proposed", author)
                : parties;
    }

    private static String released(DialogueDetails details, String parties) {
        if (details.publishedAt() != null) {
            return say("dialogue.levels.everybody");
        }
        if (details.releasedAt() != null) {
            return parties;
        }
        return details.closedAt() == null
                ? say("dialogue.levels.parties.later", parties)
                : say("dialogue.levels.parties.never");
    }

    private String world(DialogueDetails details, String author, String consolidator) {
        if (details.publishedAt() != null) {
            return say("dialogue.levels.public.since", deadlines.day(details, details.publishedAt()));
        }
        if (Set.of(DialogueStage.DECLINED, DialogueStage.CALLED_OFF).contains(details.stage())) {
            return say("dialogue.levels.public.never");
        }
        return details.outcome() == Outcome.SILENT
                ? say("dialogue.levels.public.silent", author, consolidator)
                : say("dialogue.levels.public.later", author, consolidator);
    }
}
