package org.medina.funding.ui;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Set;
import org.medina.base.FieldProblem;
import org.medina.base.ui.Question;
import org.medina.base.ui.Told;
import org.medina.funding.Feedback;
import org.medina.funding.Findings;
import org.medina.funding.FundingAction;
import org.medina.funding.FundingDetails;
import org.medina.funding.FundingDrafting;
import org.medina.funding.FundingId;
import org.medina.funding.FundingService;
import org.medina.funding.ProceduralReview;
import org.medina.identity.CurrentActor;
import org.medina.identity.PersonId;
import org.medina.pledge.PledgeFilter;
import org.medina.pledge.PledgeLists;
import org.medina.pledge.PledgeSummary;
import org.springframework.stereotype.Service;

/** Asks before a step is taken with a request, naming what follows. */
@Service
class FundingQuestions {

    private final FundingService requests;
    private final FundingDrafting drafting;
    private final PledgeLists pledges;
    private final CurrentActor currentActor;

    FundingQuestions(
            FundingService requests, FundingDrafting drafting, PledgeLists pledges, CurrentActor currentActor) {
        this.requests = requests;
        this.drafting = drafting;
        this.pledges = pledges;
        this.currentActor = currentActor;
    }

    Question confirmEntry(FundingDetails details, Runnable after) {
        String by = details.enteredBy() == null ? "" : details.enteredBy().name();
        var question = new Question(say("funding.action.CONFIRM_ENTRY"), say("funding.action.CONFIRM_ENTRY.text", by));
        return answer(question, FundingAction.CONFIRM_ENTRY, () -> drafting.confirmEntry(details.id()), after);
    }

    /** What is still missing is listed first, each a way to its field. */
    Question submit(FundingDetails details, Runnable after) {
        var question = question(FundingAction.SUBMIT);
        if (!details.missing().isEmpty()) {
            var list = new UnorderedList();
            details.missing().forEach(missing -> list.add(new ListItem(fieldLink(details.id(), missing))));
            var needed = new Div(new H3(say("funding.action.SUBMIT.missing")), list);
            needed.addClassName("medina-missing");
            return question.with(needed);
        }
        return answer(question, FundingAction.SUBMIT, () -> requests.submit(details.id()), after);
    }

    private static Anchor fieldLink(FundingId id, FieldProblem missing) {
        String field = missing.field().split("[.\\[]", 2)[0];
        return new Anchor(
                FundingNavigation.form(id) + "#field-" + field,
                say("funding.field." + field) + ": " + Told.words(missing));
    }

    Question check(FundingDetails details, Runnable after) {
        var verdict = new RadioButtonGroup<FundingService.Verdict>(say("funding.action.CHECK.verdict"));
        verdict.setItems(FundingService.Verdict.values());
        verdict.setItemLabelGenerator(one -> say("funding.check." + one));
        verdict.addClassName("medina-choices");
        Findings findings = details.findings();
        if (findings != null) {
            verdict.setValue(FundingService.Verdict.valueOf(findings.proposal().name()));
        }
        TextArea reason = area("funding.action.CHECK.reason");
        reason.setHelperText(say("funding.action.CHECK.reason.help"));
        var question = kept(
                question(FundingAction.CHECK).field("verdict", verdict).field("reason", reason),
                details,
                FundingAction.CHECK);
        return answer(
                question,
                FundingAction.CHECK,
                () -> requests.check(details.id(), verdict.getValue(), reason.getValue()),
                after);
    }

    Question feedback(FundingDetails details, Runnable after) {
        TextArea words = area("funding.action.SEND_FEEDBACK.words");
        words.setHelperText(say("funding.action.SEND_FEEDBACK.words.help"));
        var question = question(FundingAction.SEND_FEEDBACK);
        Feedback decided = details.draft();
        if (decided != null) {
            question.with(new Paragraph(say("funding.check.decided." + decided.verdict())));
        }
        return answer(
                kept(question.field("words", words), details, FundingAction.SEND_FEEDBACK),
                FundingAction.SEND_FEEDBACK,
                () -> requests.sendFeedback(details.id(), words.getValue()),
                after);
    }

    Question askReview(FundingDetails details, Runnable after) {
        TextArea reason = area("funding.action.ASK_REVIEW.reason");
        reason.setRequiredIndicatorVisible(true);
        return answer(
                kept(question(FundingAction.ASK_REVIEW).field("reason", reason), details, FundingAction.ASK_REVIEW),
                FundingAction.ASK_REVIEW,
                () -> requests.askReview(details.id(), reason.getValue()),
                after);
    }

    Question decideReview(FundingDetails details, Runnable after) {
        var outcome = new RadioButtonGroup<ProceduralReview.Outcome>(say("funding.action.DECIDE_REVIEW.outcome"));
        outcome.setItems(ProceduralReview.Outcome.values());
        outcome.setItemLabelGenerator(one -> say("funding.review." + one));
        outcome.addClassName("medina-choices");
        TextArea answer = area("funding.action.DECIDE_REVIEW.answer");
        answer.setRequiredIndicatorVisible(true);
        return answer(
                kept(
                        question(FundingAction.DECIDE_REVIEW)
                                .field("outcome", outcome)
                                .field("answer", answer),
                        details,
                        FundingAction.DECIDE_REVIEW),
                FundingAction.DECIDE_REVIEW,
                () -> requests.decideReview(details.id(), outcome.getValue(), answer.getValue()),
                after);
    }

    /** A city refuses what somebody else entered for it, as long as it has not confirmed that. */
    static String withdrawal(FundingDetails details) {
        return details.enteredBy() == null ? "WITHDRAW" : "REFUSE_ENTRY";
    }

    Question withdraw(FundingDetails details, Runnable after) {
        String withdrawal = withdrawal(details);
        String key = "funding.action." + withdrawal;
        TextArea reason = area(key + ".reason");
        reason.setRequiredIndicatorVisible(true);
        var question = new Question(say(key + ".title"), say(key + ".text")).field("reason", reason);
        return answer(
                kept(question, details, FundingAction.WITHDRAW),
                withdrawal,
                () -> requests.withdraw(details.id(), reason.getValue()),
                after,
                ButtonVariant.ERROR);
    }

    Question link(FundingDetails details, Runnable after) {
        var pledge = new ComboBox<PledgeSummary>(say("funding.begin.pledge"));
        pledge.setWidthFull();
        pledge.setItemLabelGenerator(one -> one.reference() + " · " + one.title());
        pledge.setItems(query -> pledges
                .page(
                        new PledgeFilter(query.getFilter().orElse(null), Set.of(), true),
                        query.getOffset(),
                        query.getLimit())
                .stream());
        return answer(
                question(FundingAction.LINK).field("pledge", pledge),
                FundingAction.LINK,
                () -> drafting.link(
                        details.id(),
                        pledge.getValue() == null ? null : pledge.getValue().reference()),
                after);
    }

    /** Reasons are written with care: closing the question by mistake does not lose them. */
    private Question kept(Question question, FundingDetails details, FundingAction action) {
        PersonId person = currentActor.get().person();
        return person == null ? question : question.keep(details.id().subject() + "#" + action, person.toString());
    }

    private static Question question(FundingAction action) {
        return new Question(say("funding.action." + action), say("funding.action." + action + ".text"));
    }

    static Question answer(
            Question question, FundingAction action, Runnable work, Runnable after, ButtonVariant... variants) {
        return answer(question, action.name(), work, after, variants);
    }

    private static Question answer(
            Question question, String key, Runnable work, Runnable after, ButtonVariant... variants) {
        return question.overtaken(after)
                .answer(
                        say("funding.action." + key + ".do"),
                        () -> {
                            work.run();
                            Told.done(say("funding.done." + key));
                            after.run();
                        },
                        variants);
    }

    private static TextArea area(String key) {
        var area = new TextArea(say(key));
        area.setWidthFull();
        area.setMinRows(3);
        return area;
    }

    private static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
