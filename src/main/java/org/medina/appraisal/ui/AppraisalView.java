package org.medina.appraisal.ui;

import static org.medina.appraisal.ui.AppraisalWords.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import org.medina.appraisal.AppraisalAction;
import org.medina.appraisal.AppraisalDetails;
import org.medina.appraisal.AppraisalId;
import org.medina.appraisal.AppraisalProcessReading;
import org.medina.appraisal.AppraisalReading;
import org.medina.base.ui.Notice;
import org.medina.base.ui.PageHeader;
import org.medina.casefile.CaseStages;
import org.medina.casefile.ui.CaseDiagram;
import org.medina.casefile.ui.CaseParts;
import org.medina.casefile.ui.CaseShell;

/** The case page of an appraisal, for everybody who takes part as far as they may know it. */
@Route(AppraisalNavigation.LIST + "/:address")
@PermitAll
class AppraisalView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final AppraisalReading reading;
    private final AppraisalProcessReading process;
    private final AppraisalAddresses addresses;
    private final CaseStages stages;
    private final CaseParts parts;
    private final AppraisalTurn turn;
    private final AppraisalPanels panels;
    private final CaseDiagram diagrams;
    private @Nullable AppraisalPage page;

    AppraisalView(
            AppraisalReading reading,
            AppraisalProcessReading process,
            AppraisalAddresses addresses,
            CaseStages stages,
            CaseParts parts,
            AppraisalTurn turn,
            AppraisalPanels panels,
            CaseDiagram diagrams) {
        this.reading = reading;
        this.process = process;
        this.addresses = addresses;
        this.stages = stages;
        this.parts = parts;
        this.turn = turn;
        this.panels = panels;
        this.diagrams = diagrams;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        addresses.appraisal(event).ifPresent(details -> {
            page = new AppraisalPage(this, reading, details, this::show);
            show(details);
        });
    }

    @Override
    public String getPageTitle() {
        return page == null ? "" : page.shown().title();
    }

    private void reload() {
        if (page != null) {
            page.reload();
        }
    }

    private void show(AppraisalDetails details) {
        var shell = new CaseShell(
                head(details), parts.stages(stages.of(details.id().subject())), turn.of(details, this::reload));
        notices(shell, details);
        if (details.decision() != null) {
            shell.content(DecisionPanels.decision(details.decision()));
        }
        if (!details.questions().isEmpty()) {
            shell.content(panels.questions(details, this::reload));
        }
        AppraisalDetails.Rubric rubric = details.rubric();
        if (rubric != null && !details.reviews().isEmpty()) {
            shell.content(ReviewsPanel.of(details, rubric));
        }
        if (details.may(AppraisalAction.READ_TEXT)) {
            shell.content(AppraisalPanels.text(reading.text(details.id())));
        }
        parts.guests(details.id().subject()).forEach(shell::content);
        if (details.may(AppraisalAction.SEE_HISTORY)) {
            shell.content(
                    parts.history(reading.history(details.id()), row -> say("appraisal.history." + row.action())));
        }
        process.diagramFor(details.id())
                .ifPresent(
                        state -> shell.below(diagrams.of(AppraisalId.KIND, state.xml(), state.active(), state.done())));
        shell.side(panels.facts(details));
        if (details.may(AppraisalAction.SEE_PAPERS)) {
            shell.side(panels.papers(details));
        }
        if (!details.agencies().isEmpty()) {
            shell.side(panels.agencies(details));
        }
        removeAll();
        add(shell);
    }

    private static PageHeader head(AppraisalDetails details) {
        PageHeader head = AppraisalWords.head(details);
        if (details.may(AppraisalAction.SEE_DECISION)) {
            head.actions(AppraisalWords.link(
                    AppraisalNavigation.decision(details.id()), say("appraisal.decision.room"), false));
        }
        return head;
    }

    private static void notices(CaseShell shell, AppraisalDetails details) {
        AppraisalDetails.Committee committee = details.committee();
        AppraisalDetails.OwnSeat own = committee == null ? null : committee.own();
        if (own != null && !own.mayVote()) {
            shell.notice(new Notice(
                    Notice.Kind.WARNING, say("appraisal.notice.barred"), say("appraisal.problem.barred-seat")));
        }
        if (details.stopped()) {
            shell.notice(new Notice(
                    Notice.Kind.INFO, say("appraisal.notice.stopped"), say("appraisal.notice.stopped.text")));
        }
        if (details.endReason() != null) {
            shell.notice(new Notice(Notice.Kind.INFO, say("appraisal.stage.LAPSED"), details.endReason()));
        }
    }
}
