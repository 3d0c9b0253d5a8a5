package org.medina.appraisal.ui;

import static org.medina.appraisal.ui.AppraisalWords.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.medina.appraisal.AppraisalAction;
import org.medina.appraisal.AppraisalDetails;
import org.medina.appraisal.AppraisalPapers;
import org.medina.appraisal.AppraisalQuestion;
import org.medina.appraisal.AppraisalRequest;
import org.medina.base.ui.FactList;
import org.medina.base.ui.ListRow;
import org.medina.base.ui.Panel;
import org.medina.base.ui.ReaderTime;
import org.medina.budget.AmountText;
import org.medina.casefile.ui.CaseViews;
import org.medina.identity.Organisation;
import org.medina.paper.ui.PaperLinks;
import org.springframework.stereotype.Service;

/** Parts of an appraisal's pages that are only read. */
@Service
class AppraisalPanels {

    private final ReaderTime times;
    private final CaseViews views;
    private final AppraisalSteps steps;
    private final AppraisalPapers papers;

    AppraisalPanels(ReaderTime times, CaseViews views, AppraisalSteps steps, AppraisalPapers papers) {
        this.times = times;
        this.views = views;
        this.steps = steps;
        this.papers = papers;
    }

    /** What was handed in. */
    static Panel text(List<AppraisalRequest.Section> sections) {
        var article = new Article();
        article.addClassName("medina-text");
        sections.forEach(section -> {
            var words = new Div(section.text());
            words.addClassName("medina-text-prose");
            var field = new Div(new H3(section.heading()), words);
            field.addClassName("medina-text-field");
            article.add(field);
        });
        return new Panel(say("appraisal.text"), article).lead(say("appraisal.text.lead"));
    }

    Panel facts(AppraisalDetails details) {
        var facts = new FactList();
        views.path(details.about())
                .ifPresent(path ->
                        facts.fact(say("appraisal.fact.about"), new Anchor(path, say("appraisal.fact.about.link"))));
        facts.fact(say("appraisal.fact.applicant"), details.applicant().name());
        if (details.asked() != null) {
            facts.fact(say("appraisal.fact.asked"), new AmountText(ReaderTime.locale()).of(details.asked()));
        }
        facts.fact(say("appraisal.fact.opened"), times.day(details.createdAt()));
        if (details.reviewDue() != null) {
            facts.fact(say("appraisal.fact.review-due"), times.due(details.reviewDue()));
        }
        if (details.stopped()) {
            facts.fact(say("appraisal.fact.clock"), say("appraisal.fact.clock.stopped"));
        }
        if (!details.barred().isEmpty()) {
            facts.fact(say("appraisal.fact.barred"), names(details.barred()));
        }
        if (details.endedAt() != null) {
            facts.fact(say("appraisal.fact.ended"), times.day(details.endedAt()));
        }
        return new Panel(say("appraisal.facts"), facts);
    }

    private static String names(List<Organisation> organisations) {
        return organisations.stream().map(Organisation::name).collect(Collectors.joining("; "));
    }

    /** How it was judged, and the minutes once they were sent, to print and to file. */
    Panel papers(AppraisalDetails details) {
        var panel = new Panel(
                say("appraisal.papers"),
                new PaperLinks(say("appraisal.papers.record"), format -> papers.record(details.id(), format)));
        if (details.minutes() != null) {
            panel.content(new PaperLinks(say("appraisal.minutes"), format -> papers.minutes(details.id(), format)));
        }
        return panel;
    }

    /** Who reviews and how far they are; for the secretariat. */
    Panel agencies(AppraisalDetails details) {
        var panel = new Panel(say("appraisal.agencies")).lead(say("appraisal.agencies.lead"));
        details.agencies().forEach(agency -> {
            var row = new ListRow(new Span(agency.organisation().name())).over(AppraisalWords.badge(agency.standing()));
            if (agency.conflict() != null) {
                row.foot(new Span(agency.conflict()));
            } else if (agency.due() != null && agency.standing().isOpen()) {
                row.foot(times.due(agency.due()));
            }
            panel.content(row);
        });
        return panel;
    }

    /** Questions to the applicant and its answers. */
    Panel questions(AppraisalDetails details, Runnable after) {
        var panel = new Panel(say("appraisal.questions"));
        if (details.questions().isEmpty()) {
            panel.content(new Paragraph(say("appraisal.questions.none")));
        }
        details.questions().forEach(question -> panel.content(question(details, question, after)));
        return panel;
    }

    private Component question(AppraisalDetails details, AppraisalQuestion question, Runnable after) {
        var words = new Div(question.text());
        words.addClassName("medina-text-prose");
        var row = new ListRow(words).over(new Span(standing(question)));
        if (question.answer() != null) {
            var answer = new Div(question.answer());
            answer.addClassName("medina-text-prose");
            row.foot(answer);
        } else if (question.put() != null && details.may(AppraisalAction.ANSWER)) {
            row.foot(button("ANSWER", () -> steps.answer(details, question, after)));
        } else if (question.put() == null && details.may(AppraisalAction.ASK_APPLICANT)) {
            row.foot(button("PUT", () -> steps.put(details, question, after)));
        }
        return row;
    }

    private static Button button(String step, Runnable work) {
        var button = new Button(say("appraisal.action." + step), event -> work.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private String standing(AppraisalQuestion question) {
        if (question.answered() != null) {
            return say("appraisal.question.answered", times.day(question.answered()));
        }
        if (question.put() == null) {
            return say("appraisal.question.raised", times.day(question.raised()));
        }
        return question.lapsed() != null || question.due() == null
                ? say("appraisal.question.lapsed", times.day(question.put()))
                : say("appraisal.question.put", times.day(question.put()), times.day(question.due()));
    }
}
