package org.medina.appraisal.ui;

import static org.medina.appraisal.ui.AppraisalWords.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.medina.appraisal.AppraisalDetails;
import org.medina.appraisal.KeptShare;
import org.medina.appraisal.Minutes;
import org.medina.appraisal.Proposal;
import org.medina.appraisal.VotingRound;
import org.medina.base.ui.FactList;
import org.medina.base.ui.ListRow;
import org.medina.base.ui.Panel;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.StatusBadge;
import org.medina.base.ui.Tone;
import org.medina.budget.AmountText;

/** What the committee reads: proposals and their votes, seats, minutes. */
final class DecisionPanels {

    private DecisionPanels() {}

    static Panel decision(Proposal decision) {
        return new Panel(say("appraisal.decided")).content(proposal(decision));
    }

    static Component proposal(Proposal proposal) {
        var words = new Div(AppraisalWords.badge(proposal.decision()));
        words.addClassName("medina-prose");
        proposal.reasons().forEach(reason -> {
            var name = new Span(reason.name() + ": ");
            name.addClassName("medina-strong");
            words.add(new Paragraph(name, new Span(reason.words())));
        });
        if (!proposal.conditions().isEmpty()) {
            words.add(new H3(say("appraisal.conditions")));
            var list = new UnorderedList();
            proposal.conditions().forEach(condition -> list.add(new ListItem(condition)));
            words.add(list);
        }
        if (proposal.words() != null) {
            words.add(new Paragraph(proposal.words()));
        }
        return words;
    }

    /** A proposal, and its votes once they are unsealed. */
    static Panel round(VotingRound round, ReaderTime times) {
        var panel = new Panel(say("appraisal.round", round.number())).content(proposal(round.proposal()));
        VotingRound.Result result = round.result();
        if (result == null) {
            return panel.lead(say("appraisal.round.open", times.moment(round.due())));
        }
        String outcome = result.adopted() ? "adopted" : result.quorate() ? "rejected" : "no-quorum";
        panel.lead(say("appraisal.round." + outcome, times.day(result.at())));
        panel.content(new Paragraph(
                say("appraisal.round.count", result.agreed(), result.objected(), result.abstained(), result.quorum())));
        result.votes().forEach(vote -> {
            var row = new ListRow(new Span(vote.constituency())).over(AppraisalWords.badge(vote.choice()));
            panel.content(vote.words() == null ? row : row.foot(new Span(vote.words())));
        });
        result.apart()
                .forEach(apart -> panel.content(new ListRow(new Span(apart.constituency()))
                        .foot(new Span(say(apart.recused() ? "appraisal.seat.recused" : "appraisal.seat.barred")))));
        return panel;
    }

    /** Who has a seat, and by which rule they decide. */
    static Panel committee(AppraisalDetails.Committee committee) {
        var facts = new FactList()
                .fact(say("appraisal.committee.rule"), say("appraisal.rule." + committee.rule()))
                .fact(say("appraisal.committee.quorum"), String.valueOf(committee.quorum()));
        committee.seats().forEach(seat -> {
            String key = seat.recused()
                    ? "recused"
                    : seat.barredBy() != null ? "barred" : seat.standIn() ? "stands-in" : "votes";
            facts.fact(seat.constituency(), say("appraisal.seat." + key));
        });
        return new Panel(committee.organisation().name(), facts);
    }

    /** What the call keeps for whom, and how much of it is asked for and approved so far. */
    static Panel kept(List<KeptShare> kept) {
        var amounts = new AmountText(ReaderTime.locale());
        var panel = new Panel(say("appraisal.kept")).lead(say("appraisal.kept.lead"));
        kept.forEach(share -> {
            var row = new ListRow(new Span(say(
                            "appraisal.kept.share",
                            say(share.nameKey()),
                            share.percent(),
                            amounts.of(share.asked()),
                            share.askedPercent(),
                            amounts.of(share.approved()),
                            share.approvedPercent())))
                    .over(standing(share));
            panel.content(share.counts() ? row.foot(new Span(say("appraisal.kept.counts"))) : row);
        });
        return panel;
    }

    private static StatusBadge standing(KeptShare share) {
        if (share.approvedOfAll().isZero()) {
            return new StatusBadge(say("appraisal.kept.none"), Tone.STONE);
        }
        return share.isBelow()
                ? new StatusBadge(say("appraisal.kept.below"), Tone.AMBER)
                : new StatusBadge(say("appraisal.kept.reached"), Tone.LEAF);
    }

    static Panel minutes(Minutes minutes, ReaderTime times) {
        var words = new Div(minutes.text());
        words.addClassName("medina-text-prose");
        var panel = new Panel(say("appraisal.minutes"), words);
        if (minutes.adopted() != null) {
            panel.lead(say("appraisal.minutes.adopted", times.moment(minutes.adopted())));
        } else if (minutes.adopts() != null) {
            panel.lead(say("appraisal.minutes.silence", times.moment(minutes.adopts())));
        } else {
            panel.lead(say("appraisal.minutes.returned"));
        }
        minutes.objections()
                .forEach(objection -> panel.content(new ListRow(new Span(objection.words()))
                        .over(new Span(objection.constituency()), new Span(times.moment(objection.at())))));
        return panel;
    }
}
