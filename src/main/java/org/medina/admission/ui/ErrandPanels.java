package org.medina.admission.ui;

import static org.medina.admission.ui.Say.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.medina.admission.AdmissionAct;
import org.medina.admission.Errand;
import org.medina.admission.SeatErrands;
import org.medina.base.ui.HistoryList;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Prose;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.StatusBadge;
import org.medina.base.ui.Told;
import org.medina.base.ui.Tone;
import org.springframework.stereotype.Component;

/** What is done at the sign-in server, with what keeps it from being done, and what was done by whom. */
@Component
class ErrandPanels {

    private static final int SHOWN = 8;

    private final SeatErrands errands;
    private final ReaderTime times;

    ErrandPanels(SeatErrands errands, ReaderTime times) {
        this.errands = errands;
        this.times = times;
    }

    /** All that is not done, and what was done last. */
    Panel of(List<Errand> all, Runnable again) {
        var list = new UnorderedList();
        list.addClassName("medina-files");
        all.stream()
                .skip(Math.max(0, all.stream().filter(Errand::isDone).count() - SHOWN))
                .forEach(errand -> list.add(item(errand, again)));
        var panel = new Panel(say("errands"), list);
        if (all.isEmpty()) {
            panel.content(Prose.quiet(say("errands.none")));
        }
        if (!all.stream().allMatch(Errand::isDone)) {
            panel.tools(new Button(say("reload"), event -> again.run()));
        }
        return panel;
    }

    private ListItem item(Errand errand, Runnable again) {
        var what = new Span(say("errand." + errand.kind()));
        what.addClassName("medina-strong");
        var words = new Div(what);
        words.addClassName("medina-file-words");
        if (!errand.isDone() && errand.why() != null) {
            words.add(new Span(say("why." + errand.why())));
            words.add(quiet(say("errand.tried", errand.tries(), times.moment(errand.nextTry()))));
        } else {
            words.add(quiet(times.moment(errand.doneAt() == null ? errand.askedAt() : errand.doneAt())));
        }
        var item = new ListItem(words, badge(errand.state()));
        if (!errand.isDone()) {
            item.add(new Button(say("errand.again"), event -> {
                if (Told.attempt(() -> errands.again(errand.id()))) {
                    Told.done(say("errand.again.done"));
                }
                again.run();
            }));
        }
        return item;
    }

    private static Span quiet(String text) {
        var quiet = new Span(text);
        quiet.addClassName("medina-quiet");
        return quiet;
    }

    private static StatusBadge badge(Errand.State state) {
        Tone tone =
                switch (state) {
                    case WAITING -> Tone.AMBER;
                    case DONE -> Tone.LEAF;
                    case STUCK -> Tone.ROSE;
                };
        return new StatusBadge(say("errand.state." + state), tone);
    }

    /** Newest first. */
    Panel history(List<AdmissionAct> acts) {
        var history = new HistoryList();
        acts.forEach(act ->
                history.entry(say("act." + act.action()), act.who(), act.at(), times.moment(act.at()), act.detail()));
        var panel = new Panel(say("history"), history);
        return acts.isEmpty() ? panel.content(Prose.quiet(say("history.none"))) : panel;
    }
}
