package org.medina.review.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.medina.base.ui.FactList;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Prose;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.Told;
import org.medina.casefile.CaseStages;
import org.medina.casefile.ui.CaseParts;
import org.medina.casefile.ui.CaseShell;
import org.medina.review.ContributionAction;
import org.medina.review.ContributionDetails;
import org.medina.review.ContributionId;
import org.medina.review.ContributionReading;
import org.medina.review.ContributionStage;

/** The case page of a city's contribution: where it answers, sees its page, and its ministry adds a statement. */
@Route(ReviewNavigation.CONTRIBUTIONS + "/:address")
@PermitAll
class ContributionView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ContributionReading reading;
    private final ContributionAddresses addresses;
    private final CaseStages stages;
    private final CaseParts parts;
    private final ContributionTurn turn;
    private final AnswersPanel answers;
    private final PagePanel page;
    private final ReviewPanels panels;
    private final ReaderTime times;
    private @Nullable ContributionDetails shown;

    ContributionView(
            ContributionReading reading,
            ContributionAddresses addresses,
            CaseStages stages,
            CaseParts parts,
            ContributionTurn turn,
            AnswersPanel answers,
            PagePanel page,
            ReviewPanels panels,
            ReaderTime times) {
        this.reading = reading;
        this.addresses = addresses;
        this.stages = stages;
        this.parts = parts;
        this.turn = turn;
        this.answers = answers;
        this.page = page;
        this.panels = panels;
        this.times = times;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        addresses.contribution(event).ifPresent(this::show);
    }

    @Override
    public String getPageTitle() {
        return shown == null ? "" : shown.review() + " – " + shown.city().name();
    }

    private void show(ContributionDetails contribution) {
        shown = contribution;
        var shell = new CaseShell(
                head(contribution),
                parts.stages(stages.of(contribution.id().subject())),
                turn.of(contribution, this::reload));
        boolean writes = contribution.may(ContributionAction.ANSWER);
        if (writes && contribution.stage() == ContributionStage.ANSWERING) {
            shell.content(answers.pledges(contribution));
            if (!contribution.questions().isEmpty()) {
                shell.content(answers.questions(contribution));
            }
        } else {
            shell.content(page.page(contribution));
        }
        shell.content(page.statement(contribution));
        if (writes && contribution.stage() == ContributionStage.HANDED_IN) {
            shell.content(answers.pledges(contribution));
            if (!contribution.questions().isEmpty()) {
                shell.content(answers.questions(contribution));
            }
        }
        parts.guests(contribution.id().subject()).forEach(shell::content);
        shell.content(parts.history(
                reading.history(contribution.id()), row -> getTranslation("review.history." + row.action())));
        panels.process()
                .of(contribution.id())
                .ifPresent(state -> shell.below(
                        panels.diagrams().of(ContributionId.KIND, state.xml(), state.active(), state.done())));
        shell.side(facts(contribution));
        removeAll();
        add(shell);
    }

    private PageHeader head(ContributionDetails contribution) {
        var head = new PageHeader(contribution.review())
                .over(
                        Prose.code(contribution.reference()),
                        ReviewSay.badge(contribution.stage()),
                        new Span(contribution.city().name()));
        if (contribution.introduction() != null) {
            head.lead(contribution.introduction());
        }
        return head;
    }

    private Panel facts(ContributionDetails contribution) {
        ZoneId zone = ZoneId.of(contribution.zone());
        var facts = new FactList()
                .fact(getTranslation("review.fact.city"), contribution.city().name())
                .fact(getTranslation("review.fact.answers-by"), times.moment(contribution.answersDue(), zone));
        if (contribution.handedIn() != null) {
            facts.fact(
                    getTranslation("review.fact.handed-in"),
                    times.moment(contribution.handedIn().at()));
        }
        if (contribution.pageSeen() != null) {
            facts.fact(
                    getTranslation("review.fact.page-seen"),
                    times.moment(contribution.pageSeen().at()));
        }
        var place = new Panel(getTranslation("review.facts"), facts);
        if (!contribution.may(ContributionAction.ANSWER) && !contribution.may(ContributionAction.STATE)) {
            place.content(new Anchor(ReviewNavigation.path(contribution.cycle()), getTranslation("review.back")));
        }
        return place;
    }

    private void reload() {
        ContributionDetails before = shown;
        if (before != null) {
            ContributionId id = before.id();
            Told.attempt(() -> show(reading.get(id)));
        }
    }
}
