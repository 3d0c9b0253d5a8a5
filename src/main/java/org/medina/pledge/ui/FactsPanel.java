package org.medina.pledge.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.medina.base.ui.FactList;
import org.medina.base.ui.Panel;
import org.medina.base.ui.ReaderTime;
import org.medina.pledge.PledgeDetails;

/** The few facts about a pledge that one looks for first. */
final class FactsPanel {

    private FactsPanel() {}

    static Panel of(PledgeDetails details, ReaderTime times) {
        var facts = new FactList();
        if (details.progress() != null) {
            facts.fact(say("pledge.fact.progress"), say("pledge.progress." + details.progress()));
        }
        LocalDate start = details.content().start();
        if (start != null) {
            facts.fact(
                    say("pledge.fact.period"), period(start, details.content().end(), times));
        }
        if (details.publishedAt() != null) {
            facts.fact(say("pledge.fact.published"), times.day(details.publishedAt()));
        }
        String editor = details.lastEditorName();
        String edited = times.moment(details.lastEditedAt());
        facts.fact(say("pledge.fact.edited"), editor == null ? edited : say("pledge.fact.edited.by", edited, editor));
        facts.fact(say("pledge.fact.created"), times.day(details.createdAt()));
        if (details.reviewSkipped()) {
            facts.fact(say("pledge.fact.review"), say("pledge.fact.review.skipped"));
        }
        return new Panel(say("pledge.facts"), facts);
    }

    private static String period(LocalDate start, @Nullable LocalDate end, ReaderTime times) {
        return end == null
                ? times.day(start) + " – " + say("pledge.text.open-ended")
                : times.day(start) + " – " + times.day(end);
    }

    private static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
