package org.medina.review.ui;

import static org.medina.review.ui.ReviewSay.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Objects;
import org.medina.base.Problem;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Prose;
import org.medina.base.ui.Stack;
import org.medina.base.ui.Told;
import org.medina.pledge.PledgeId;
import org.medina.pledge.ui.PledgeNavigation;
import org.medina.review.Answer;
import org.medina.review.AskedPledge;
import org.medina.review.ContributionAnswering;
import org.medina.review.ContributionDetails;
import org.springframework.stereotype.Service;

/** Where a city answers: each of its pledges stands as it is or there is something new; kept as one goes. */
@Service
class AnswersPanel {

    private final ContributionAnswering answering;
    private final ReportLine reports;

    AnswersPanel(ContributionAnswering answering, ReportLine reports) {
        this.answering = answering;
        this.reports = reports;
    }

    Panel pledges(ContributionDetails contribution) {
        var panel = new Panel(say("review.answers")).lead(say("review.answers.lead"));
        contribution.content().pledges().forEach(asked -> panel.content(pledge(contribution, asked)));
        return panel;
    }

    Panel questions(ContributionDetails contribution) {
        var panel = new Panel(say("review.replies")).lead(say("review.replies.lead"));
        for (int i = 0; i < contribution.questions().size(); i++) {
            panel.content(reply(contribution, i + 1));
        }
        return panel;
    }

    private Component pledge(ContributionDetails contribution, AskedPledge asked) {
        Answer before = contribution.content().answer(asked.pledge()).orElse(null);
        var choice = new RadioButtonGroup<Answer.Choice>(say("review.answers.choice"));
        choice.setItems(Answer.Choice.values());
        choice.setItemLabelGenerator(one -> say("review.choice." + one));
        choice.getElement().setAttribute("aria-label", say("review.answers.choice.of", asked.title()));
        TextArea words = ReviewSteps.area("review.answers.words", false);
        words.setHelperText(say("review.answers.words.help"));
        words.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        var kept = new Span();
        kept.addClassName("medina-quiet");
        kept.getElement().setAttribute("role", "status");
        if (before != null) {
            choice.setValue(before.choice());
            words.setValue(Objects.requireNonNullElse(before.words(), ""));
        }
        Runnable keep = () -> {
            if (choice.getValue() != null) {
                keep(
                        words,
                        kept,
                        () -> answering.answer(contribution.id(), asked.pledge(), choice.getValue(), words.getValue()));
            }
        };
        choice.addValueChangeListener(event -> keep.run());
        words.addValueChangeListener(event -> keep.run());
        var name = new H3(new Anchor(PledgeNavigation.path(new PledgeId(asked.pledge())), asked.title()));
        var stack = new Stack(name, Prose.code(asked.reference()), choice, words, kept);
        reports.toWrite(contribution, asked).ifPresent(stack::add);
        return stack;
    }

    private Component reply(ContributionDetails contribution, int question) {
        var words = new TextArea(contribution.questions().get(question - 1));
        words.setWidthFull();
        words.setMinRows(3);
        words.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        words.setValue(
                Objects.requireNonNullElse(contribution.content().replies().get(question - 1), ""));
        var kept = new Span();
        kept.addClassName("medina-quiet");
        kept.getElement().setAttribute("role", "status");
        words.addValueChangeListener(
                event -> keep(words, kept, () -> answering.reply(contribution.id(), question, words.getValue())));
        return new Stack(words, kept);
    }

    /** What cannot be kept says so at the field, and stays there. */
    private static void keep(TextArea words, Span kept, Runnable work) {
        words.setInvalid(false);
        kept.setText("");
        boolean done = Told.attempt(work, problem -> refused(words, problem));
        if (done) {
            kept.setText(say("review.answers.kept"));
        }
    }

    private static void refused(TextArea words, Problem problem) {
        if (problem.fields().isEmpty()) {
            Told.refused(problem);
        } else {
            words.setErrorMessage(Told.words(problem.fields().getFirst()));
            words.setInvalid(true);
        }
    }
}
