package org.medina.review.ui;

import static org.medina.review.ui.ReviewSay.say;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import org.medina.base.ui.Notice;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Prose;
import org.medina.base.ui.ReaderTime;
import org.medina.review.Edition;
import org.medina.review.ReviewDetails;
import org.medina.review.ReviewPlan;
import org.medina.signoff.ChainState;
import org.springframework.stereotype.Service;

/** The chain of signatures: who, in which order, what came of it, and the versions before. */
@Service
class ChainPanel {

    private final ReaderTime times;

    ChainPanel(ReaderTime times) {
        this.times = times;
    }

    Panel of(ReviewDetails review) {
        var panel = new Panel(say("review.signatures"));
        ChainState chain = review.chain();
        panel.content(chain == null ? planned(review) : parts(chain));
        review.edition().map(Edition::hash).ifPresent(hash -> {
            var verify = new Anchor("verify/" + hash, say("review.signatures.verify"));
            verify.setRouterIgnore(true);
            panel.content(verify, Prose.code(hash));
        });
        review.editions().stream()
                .filter(edition -> edition.returned() != null)
                .forEach(edition -> panel.content(returned(edition)));
        return panel;
    }

    private static OrderedList planned(ReviewDetails review) {
        var list = list();
        for (ReviewPlan.Seat seat : review.plan().seats()) {
            list.add(new ListItem(words(
                    new Span(say("review.signatures.step", seat.step(), review.name(seat.organisation()))),
                    new Span(say("review.part." + seat.part())))));
        }
        return list;
    }

    private OrderedList parts(ChainState chain) {
        var list = list();
        for (ChainState.Part part : chain.parts()) {
            var words = words(
                    new Span(say("review.signatures.step", part.asked().step(), part.organisationName())),
                    ReviewSay.badge(part.standing()));
            words.add(Prose.quiet(came(part)));
            ChainState.Given given = part.given();
            if (given != null && given.advice() != null) {
                words.add(Prose.words(given.advice()));
            }
            list.add(new ListItem(words));
        }
        return list;
    }

    private String came(ChainState.Part part) {
        ChainState.Given given = part.given();
        if (given == null) {
            return say(part.asked().isSignature() ? "review.part.SIGNATURE" : "review.part.ADVICE");
        }
        String office = given.signature() == null
                ? part.organisationName()
                : given.signature().officeTitle();
        return say("review.signatures." + given.how(), office, times.moment(given.at()));
    }

    private Notice returned(Edition edition) {
        Edition.Returned returned = java.util.Objects.requireNonNull(edition.returned());
        return new Notice(
                Notice.Kind.WARNING,
                say("review.signatures.returned", edition.number(), returned.office(), times.moment(returned.at())),
                returned.reason());
    }

    private static OrderedList list() {
        var list = new OrderedList();
        list.addClassName("medina-checklist");
        return list;
    }

    private static Div words(com.vaadin.flow.component.Component... parts) {
        var words = new Div(parts);
        words.addClassName("medina-checklist-words");
        return words;
    }
}
