package org.medina.funding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Optional;
import java.util.function.Supplier;
import org.medina.attachment.ui.FilesPanels;
import org.medina.base.SubjectRef;
import org.medina.base.ui.FactList;
import org.medina.base.ui.Panel;
import org.medina.base.ui.ReaderTime;
import org.medina.budget.Budget;
import org.medina.budget.ui.BudgetEditors;
import org.medina.casefile.ui.CaseDiagram;
import org.medina.casefile.ui.CaseViews;
import org.medina.dialogue.ConsultedText;
import org.medina.funding.Feedback;
import org.medina.funding.Findings;
import org.medina.funding.FundingAction;
import org.medina.funding.FundingDetails;
import org.medina.funding.FundingField;
import org.medina.funding.FundingFiles;
import org.medina.funding.FundingId;
import org.medina.funding.FundingPapers;
import org.medina.funding.FundingReading;
import org.medina.funding.FundingStatus;
import org.medina.funding.ProceduralReview;
import org.medina.paper.PaperFormat;
import org.medina.paper.PrintedPaper;
import org.medina.paper.ui.PaperLinks;
import org.medina.workflow.DiagramState;
import org.springframework.stereotype.Service;

/** What stands on a request's page beside what is the reader's turn. */
@Service
class FundingPanels {

    private final FundingReading reading;
    private final FundingPapers papers;
    private final FilesPanels files;
    private final FundingFiles kept;
    private final CaseViews views;
    private final ReaderTime times;
    private final FindingWords findings;
    private final BudgetEditors budgets;
    private final CaseDiagram diagrams;

    FundingPanels(
            FundingReading reading,
            FundingPapers papers,
            FilesPanels files,
            FundingFiles kept,
            CaseViews views,
            ReaderTime times,
            FindingWords findings,
            BudgetEditors budgets,
            CaseDiagram diagrams) {
        this.reading = reading;
        this.papers = papers;
        this.files = files;
        this.kept = kept;
        this.views = views;
        this.times = times;
        this.findings = findings;
        this.budgets = budgets;
        this.diagrams = diagrams;
    }

    Panel facts(FundingDetails details) {
        var facts = new FactList();
        facts.fact(say("funding.fact.call"), link(details.call().subject(), details.callTitle()));
        facts.fact(say("funding.fact.mechanism"), details.mechanism());
        facts.fact(say("funding.fact.form"), say("funding.form." + details.formKind()));
        Budget budget = details.content().budget();
        if (budget != null && !budget.asked().isZero()) {
            facts.fact(say("funding.fact.asked"), Amounts.of(budget.asked()));
            facts.fact(say("funding.fact.contributed"), Amounts.of(budget.contributed()));
        }
        if (details.submittedAt() != null) {
            facts.fact(say("funding.fact.submitted"), times.day(details.submittedAt()));
        }
        facts.fact(
                say("funding.fact.ownership"),
                say("funding.ownership." + details.terms().ownership()));
        if (details.stateWord() != null) {
            facts.fact(
                    say("funding.fact.state"),
                    say(
                            "funding.state." + details.stateWord().outcome(),
                            times.day(details.stateWord().at())));
        }
        if (details.withdrawnReason() != null) {
            facts.fact(say("funding.fact.withdrawn"), details.withdrawnReason());
        }
        if (details.enteredBy() != null) {
            facts.fact(say("funding.fact.entered"), details.enteredBy().name());
        }
        String editor = details.lastEditorName();
        String edited = times.moment(details.lastEditedAt());
        facts.fact(say("funding.fact.edited"), editor == null ? edited : say("funding.fact.edited.by", edited, editor));
        return new Panel(say("funding.facts"), facts);
    }

    /** Where else it is worked on. */
    Optional<Panel> links(FundingDetails details) {
        var list = new UnorderedList();
        list.addClassName("medina-plain-list");
        if (details.pledge() != null) {
            String name = details.pledgeReference();
            list.add(new ListItem(
                    link(details.pledge().subject(), say("funding.link.pledge", name == null ? "" : name))));
        }
        if (details.reappliedFrom() != null) {
            list.add(new ListItem(link(details.reappliedFrom().subject(), say("funding.link.earlier"))));
        }
        if (details.dialogue() != null) {
            list.add(new ListItem(link(details.dialogue().subject(), say("funding.link.dialogue"))));
        }
        if (details.appraisal() != null) {
            list.add(new ListItem(link(details.appraisal().subject(), say("funding.link.appraisal"))));
        }
        if (details.grant() != null) {
            list.add(new ListItem(link(details.grant().subject(), say("funding.link.grant"))));
        }
        return list.getChildren().findAny().isPresent()
                ? Optional.of(new Panel(say("funding.links"), list))
                : Optional.empty();
    }

    private Component link(SubjectRef subject, String words) {
        return views.path(subject)
                .<Component>map(path -> new Anchor(path, words))
                .orElseGet(() -> new Div(words));
    }

    Panel text(FundingDetails details) {
        ConsultedText text = reading.text(details.id());
        var body = new Div();
        body.addClassName("medina-text");
        for (ConsultedText.Section section : text.sections()) {
            var part = new Div(new H3(section.heading()));
            part.addClassName("medina-text-field");
            Budget budget = section.name().equals(FundingField.BUDGET.path())
                    ? details.content().budget()
                    : null;
            if (budget == null) {
                section.text().lines().filter(line -> !line.isBlank()).forEach(line -> part.add(new Paragraph(line)));
            } else {
                part.add(budgets.table(budget, 1));
            }
            body.add(part);
        }
        if (text.sections().isEmpty()) {
            body.add(new Paragraph(say("funding.text.empty")));
        }
        body.getElement().setAttribute("lang", text.language());
        return new Panel(say("funding.form." + details.formKind()), body);
    }

    /** What was decided and why; before the letter is sent only for those who write it. */
    Optional<Panel> outcome(FundingDetails details) {
        return details.decision().map(decision -> {
            var panel = new Panel(say("funding.outcome"));
            panel.content(new Paragraph(say("funding.verdict." + decision.verdict(), times.day(decision.at()))));
            if (decision.words() != null) {
                panel.content(new Paragraph(decision.words()));
            }
            if (!decision.reasons().isEmpty()) {
                panel.content(new H3(say("funding.letter.reasons")), reasons(decision));
            }
            if (!decision.conditions().isEmpty()) {
                var conditions = new UnorderedList();
                decision.conditions().forEach(one -> conditions.add(new ListItem(one)));
                panel.content(new H3(say("funding.letter.conditions")), conditions);
            }
            ProceduralReview review = details.review();
            if (review != null) {
                panel.content(new H3(say("funding.procedure")), review(review));
            } else if (details.reviewUntil() != null) {
                panel.content(new Paragraph(say("funding.procedure.until", times.day(details.reviewUntil()))));
            }
            return panel;
        });
    }

    private static UnorderedList reasons(Feedback decision) {
        var reasons = new UnorderedList();
        decision.reasons()
                .forEach(one -> reasons.add(
                        new ListItem(one.about() == null ? one.words() : one.about() + ": " + one.words())));
        return reasons;
    }

    private Div review(ProceduralReview review) {
        var words =
                new Div(new Paragraph(say("funding.procedure.asked", times.day(review.askedAt()), review.reason())));
        if (review.outcome() != null) {
            words.add(new Paragraph(
                    say("funding.procedure." + review.outcome(), review.answer() == null ? "" : review.answer())));
        }
        return words;
    }

    /** What the call's conditions say, for those who check and those who have to mend. */
    Optional<Panel> findings(FundingDetails details) {
        Findings found = details.findings();
        if (found == null || details.decision().isPresent()) {
            return Optional.empty();
        }
        var panel = new Panel(say("funding.findings"), findings.of(details, found));
        if (details.status() == FundingStatus.ELIGIBILITY) {
            panel.lead(say("funding.proposal." + found.proposal()));
        }
        return Optional.of(panel);
    }

    Panel papers(FundingDetails details) {
        var links = new Div();
        links.addClassName("medina-listrow-actions");
        for (PaperFormat format : PaperFormat.values()) {
            links.add(download(
                    say("funding.paper.request", say("funding.form." + details.formKind()), format.name()),
                    () -> papers.request(details.id(), format)));
            if (details.feedback() != null && details.may(FundingAction.SEE_FILES)) {
                links.add(download(
                        say("funding.paper.letter", format.name()), () -> papers.feedback(details.id(), format)));
            }
        }
        return new Panel(say("funding.papers"), links);
    }

    private static Anchor download(String label, Supplier<PrintedPaper> print) {
        var link = new Anchor(PaperLinks.download(print), label);
        link.addClassNames("medina-button", "medina-button--quiet");
        return link;
    }

    Panel files(FundingDetails details) {
        return files.of(kept, details.id(), details.may(FundingAction.ATTACH), "funding.files.empty");
    }

    Panel readers(FundingDetails details) {
        var list = new UnorderedList();
        list.addClassName("medina-plain-list");
        reading.readers(details.id()).stream()
                .sorted()
                .forEach(relation -> list.add(new ListItem(
                        say("funding.readers." + relation, details.lead().name()))));
        return new Panel(say("funding.readers"), list, new Paragraph(say("funding.readers.note")));
    }

    Details diagram(FundingDetails details) {
        DiagramState state = reading.diagram(details.id());
        return diagrams.of(FundingId.KIND, state.xml(), state.active(), state.done());
    }

    private static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
