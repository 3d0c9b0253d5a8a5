package org.medina.appraisal.ui;

import static org.medina.appraisal.ui.AppraisalWords.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.appraisal.AppraisalAction;
import org.medina.appraisal.AppraisalDetails;
import org.medina.appraisal.AppraisalReading;
import org.medina.appraisal.VotingRound;
import org.medina.base.ui.Columns;
import org.medina.base.ui.Notice;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.Stack;

/** The committee's decision room: the vote first, then what there is to know for it. */
@Route(AppraisalNavigation.LIST + "/:address/decision")
@PermitAll
class DecisionView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final AppraisalReading reading;
    private final AppraisalAddresses addresses;
    private final AppraisalTurn turn;
    private final BallotPanel ballots;
    private final AppraisalPanels panels;
    private final ReaderTime times;
    private @Nullable AppraisalPage page;

    DecisionView(
            AppraisalReading reading,
            AppraisalAddresses addresses,
            AppraisalTurn turn,
            BallotPanel ballots,
            AppraisalPanels panels,
            ReaderTime times) {
        this.reading = reading;
        this.addresses = addresses;
        this.turn = turn;
        this.ballots = ballots;
        this.panels = panels;
        this.times = times;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        addresses.appraisal(event).ifPresent(details -> {
            if (details.committee() == null) {
                AppraisalAddresses.nothingHere(event);
            } else {
                page = new AppraisalPage(this, reading, details, this::show);
                show(details);
            }
        });
    }

    @Override
    public String getPageTitle() {
        return page == null ? "" : say("appraisal.decision.title", page.shown().title());
    }

    private void reload() {
        if (page != null) {
            page.reload();
        }
    }

    private void show(AppraisalDetails details) {
        AppraisalDetails.Committee committee = details.committee();
        removeAll();
        if (committee == null) {
            return;
        }
        var content = new Stack();
        AppraisalDetails.OwnSeat own = committee.own();
        if (own != null && !own.mayVote()) {
            content.add(new Notice(
                    Notice.Kind.WARNING, say("appraisal.notice.barred"), say("appraisal.problem.barred-seat")));
        }
        if (details.may(AppraisalAction.VOTE) && own != null) {
            content.add(ballots.of(details, own, this::reload));
        } else {
            content.add(turn.of(details, this::reload));
        }
        if (details.minutes() != null) {
            content.add(DecisionPanels.minutes(details.minutes(), times));
        }
        List<VotingRound> rounds = details.rounds().reversed();
        rounds.forEach(round -> content.add(DecisionPanels.round(round, times)));
        AppraisalDetails.Rubric rubric = details.rubric();
        if (rubric != null && !details.reviews().isEmpty()) {
            content.add(ReviewsPanel.of(details, rubric));
        }
        if (details.may(AppraisalAction.READ_TEXT)) {
            content.add(AppraisalPanels.text(reading.text(details.id())));
        }
        var side = new Stack(DecisionPanels.committee(committee));
        if (!details.kept().isEmpty()) {
            side.add(DecisionPanels.kept(details.kept()));
        }
        if (details.may(AppraisalAction.SEE_PAPERS)) {
            side.add(panels.papers(details));
        }
        side.add(panels.facts(details));
        var head = AppraisalWords.head(details)
                .actions(
                        AppraisalWords.link(AppraisalNavigation.path(details.id()), say("appraisal.case-page"), false));
        var room = new Stack(head, new Columns(content, side));
        room.addClassName("medina-case");
        add(room);
    }
}
