package org.medina.progress.ui;

import static org.medina.progress.ui.ProgressSay.say;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medina.base.ui.FactList;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Prose;
import org.medina.progress.CityShare;
import org.medina.progress.Evidence;
import org.medina.progress.Obstacle;
import org.medina.progress.PeopleReached;
import org.medina.progress.Snapshot;
import org.medina.progress.SupportWanted;

/** An update as it was handed in, for those who take part: with what the public does not read, and marked so. */
final class UpdatePanel {

    private UpdatePanel() {}

    static Panel of(Snapshot update) {
        var facts = new FactList().fact(say("progress.field.stage"), ProgressSay.badge(update.stage()));
        Integer percent = update.percent();
        if (percent != null) {
            facts.fact(say("progress.field.percent"), ProgressSay.percent(percent));
        }
        if (update.spent() != null) {
            facts.fact(say("progress.field.spent"), ProgressSay.money(update.spent()));
        }
        PeopleReached reached = update.reached();
        if (reached != null) {
            facts.fact(say("progress.field.reached"), ProgressSay.count(reached.total()));
            if (!reached.groups().isEmpty()) {
                facts.fact(say("progress.reached.groups"), ProgressSay.groups(reached));
            }
        }
        var panel = new Panel(say("progress.update"), Prose.words(update.narrative()), facts);
        indicators(panel, update);
        cities(panel, update);
        obstacles(panel, update);
        support(panel, update.support());
        evidence(panel, update);
        return panel;
    }

    private static void indicators(Panel panel, Snapshot update) {
        if (!update.indicators().isEmpty()) {
            var facts = new FactList();
            update.indicators().forEach(reading -> {
                var words = new Div(new Span(ProgressSay.reading(reading)));
                if (reading.note() != null) {
                    words.add(Prose.quiet(reading.note()));
                }
                facts.fact(reading.name(), words);
            });
            panel.content(new H3(say("progress.field.indicators")), facts);
        }
    }

    private static void cities(Panel panel, Snapshot update) {
        if (!update.cities().isEmpty()) {
            var facts = new FactList();
            update.cities().forEach(city -> facts.fact(city.name(), line(city)));
            panel.content(new H3(say("progress.cities")), facts);
        }
    }

    private static String line(CityShare city) {
        Integer percent = city.percent();
        return percent == null
                ? say("progress.city.silent", city.share().toPlainString())
                : say("progress.city.line", city.share().toPlainString(), percent);
    }

    private static void obstacles(Panel panel, Snapshot update) {
        if (!update.obstacles().isEmpty()) {
            var facts = new FactList();
            update.obstacles()
                    .forEach(obstacle -> facts.fact(say("progress.obstacle." + obstacle.kind()), one(obstacle)));
            panel.content(new H3(say("progress.field.obstacles")), facts);
        }
    }

    private static Div one(Obstacle obstacle) {
        var words = new Div(new Span(Objects.requireNonNullElse(obstacle.words(), say("progress.obstacle.no-words"))));
        if (!obstacle.open()) {
            words.add(Prose.quiet(say("progress.obstacle.kept")));
        }
        return words;
    }

    private static void support(Panel panel, SupportWanted support) {
        if (!support.isNone()) {
            var facts = new FactList();
            fact(facts, "resources", support.resources());
            fact(facts, "tools", support.tools());
            fact(facts, "partnerships", support.partnerships());
            panel.content(new H3(say("progress.field.support")), facts);
        }
    }

    private static void fact(FactList facts, String part, @Nullable String words) {
        if (words != null) {
            facts.fact(say("progress.support." + part), words);
        }
    }

    private static void evidence(Panel panel, Snapshot update) {
        if (!update.evidence().isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("medina-plain-list");
            update.evidence().stream()
                    .flatMap(UpdatePanel::link)
                    .map(ListItem::new)
                    .forEach(list::add);
            panel.content(new H3(say("progress.field.evidence")), list);
        }
    }

    private static Stream<Anchor> link(Evidence evidence) {
        String address = evidence.address();
        if (address == null) {
            return Stream.of();
        }
        var link = new Anchor(address, Objects.requireNonNullElse(evidence.title(), address));
        link.getElement().setAttribute("rel", "noopener noreferrer");
        return Stream.of(link);
    }

    /** What is written so far, in one sentence. */
    static Panel draft(int missing, @Nullable String narrative) {
        return new Panel(
                say("progress.draft"),
                Prose.words(narrative),
                new Paragraph(missing == 0 ? say("progress.draft.whole") : say("progress.draft.missing", missing)));
    }
}
