package org.medina.progress.ui;

import static org.medina.progress.ui.ProgressSay.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.medina.base.SubjectRef;
import org.medina.base.ui.ListRow;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Prose;
import org.medina.base.ui.ReaderTime;
import org.medina.casefile.ui.CasePanel;
import org.medina.pledge.PledgeId;
import org.medina.progress.ProgressFilter;
import org.medina.progress.ProgressId;
import org.medina.progress.ProgressLists;
import org.medina.progress.ProgressStanding;
import org.medina.progress.ProgressSummary;
import org.medina.progress.PublishedProgress;
import org.medina.progress.PublishedUpdate;

/** On a pledge's page: what was reported, for everybody; and the period under way, for those who take part. */
@org.springframework.stereotype.Component
class PledgeProgressPanel implements CasePanel {

    private static final int MOST = 6;

    private final PublishedProgress published;
    private final ProgressLists lists;
    private final ReaderTime times;

    PledgeProgressPanel(PublishedProgress published, ProgressLists lists, ReaderTime times) {
        this.published = published;
        this.lists = lists;
        this.times = times;
    }

    @Override
    public Optional<Component> of(SubjectRef subject) {
        if (!subject.kind().equals(PledgeId.KIND)) {
            return Optional.empty();
        }
        PledgeId pledge = PledgeId.of(subject);
        ProgressStanding standing = published.standing(List.of(pledge)).get(pledge);
        if (standing == null) {
            return Optional.empty();
        }
        var panel = new Panel(say("progress.panel"));
        if (standing.paused()) {
            panel.content(Prose.quiet(say("progress.panel.paused")));
        }
        if (standing.noUpdateSince() != null) {
            panel.content(ProgressSay.silent(standing.noUpdateSince()));
        }
        lists.page(ProgressFilter.of(pledge.value()), 0, 1).stream()
                .filter(period -> !period.stage().isOver())
                .forEach(period -> panel.content(running(period)));
        List<PublishedUpdate> updates = published.of(pledge);
        if (updates.isEmpty()) {
            panel.content(Prose.quiet(say("progress.panel.none")));
        } else {
            var list = new UnorderedList();
            list.addClassName("medina-plain-list");
            updates.stream().limit(MOST).forEach(update -> list.add(new ListItem(row(update))));
            panel.content(list);
        }
        return Optional.of(panel);
    }

    private ListRow running(ProgressSummary period) {
        return new ListRow(new Anchor(
                        ProgressNavigation.path(new ProgressId(period.id())),
                        say("progress.panel.running", period.number())))
                .over(ProgressSay.badge(period.stage()))
                .foot(new Span(say("progress.panel.due", times.day(period.due()))));
    }

    private ListRow row(PublishedUpdate update) {
        Integer percent = update.percent();
        var row = new ListRow(
                        new Span(say("progress.panel.update", times.day(update.from()), times.day(update.until()))))
                .over(ProgressSay.badge(update.stage()));
        if (percent != null) {
            row.over(new Span(say("progress.panel.percent", ProgressSay.percent(percent))));
        }
        return row.foot(new Span(update.narrative()));
    }
}
