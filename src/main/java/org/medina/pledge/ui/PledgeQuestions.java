package org.medina.pledge.ui;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.UUID;
import org.medina.base.FieldProblem;
import org.medina.base.Messages;
import org.medina.base.ui.Question;
import org.medina.base.ui.Told;
import org.medina.identity.CurrentActor;
import org.medina.identity.PersonId;
import org.medina.pledge.PledgeDetails;
import org.medina.pledge.PledgeId;
import org.medina.pledge.PledgePaper;
import org.medina.pledge.PledgeService;
import org.medina.pledge.PledgeStatus;
import org.springframework.stereotype.Component;

/** Asks before a step is taken with a pledge, naming what follows. */
@Component
class PledgeQuestions {

    private final PledgeService pledges;
    private final PledgePaper papers;
    private final ConsultQuestion consult;
    private final CurrentActor currentActor;
    private final Messages messages;

    PledgeQuestions(
            PledgeService pledges,
            PledgePaper papers,
            ConsultQuestion consult,
            CurrentActor currentActor,
            Messages messages) {
        this.pledges = pledges;
        this.papers = papers;
        this.consult = consult;
        this.currentActor = currentActor;
        this.messages = messages;
    }

    /** What is still missing is listed first, each a way to its field. */
    Question sendToReview(PledgeDetails details, Runnable after) {
        var question = question("SEND_TO_REVIEW", "text");
        if (!details.missing().isEmpty()) {
            var list = new UnorderedList();
            details.missing().forEach(missing -> list.add(new ListItem(fieldLink(details.id(), missing))));
            var needed = new Div(new H3(say("pledge.action.SEND_TO_REVIEW.missing")), list);
            needed.addClassName("medina-missing");
            return question.with(needed, fill(details.id()));
        }
        return answer(question, "SEND_TO_REVIEW", () -> pledges.sendToReview(details.id()), after);
    }

    Question approve(PledgeDetails details, Runnable after) {
        String words = details.status() == PledgeStatus.REVISION ? "APPROVE_REVISED" : "APPROVE";
        return answer(question(words, "text"), words, () -> pledges.approve(details.id()), after);
    }

    Question consult(PledgeDetails details, Runnable after) {
        return consult.of(details, currentActor.get(), after);
    }

    Question returnToDraft(PledgeId id, Runnable after) {
        TextArea reason = area("pledge.action.RETURN.reason");
        reason.setRequiredIndicatorVisible(true);
        return answer(
                kept(question("RETURN", "text").field("reason", reason), id, "RETURN"),
                "RETURN",
                () -> pledges.returnToDraft(id, reason.getValue()),
                after);
    }

    Question accept(PledgeId id, Runnable after) {
        return answer(question("ACCEPT", "text"), "ACCEPT", () -> pledges.accept(id), after);
    }

    /** A city refuses what somebody else entered for it, as long as it has not confirmed that. */
    static String withdrawal(PledgeDetails details) {
        return details.enteredBy() == null ? "WITHDRAW" : "REFUSE_ENTRY";
    }

    Question withdraw(PledgeDetails details, Runnable after) {
        String words = withdrawal(details);
        TextArea reason = area("pledge.action." + words + ".reason");
        reason.setRequiredIndicatorVisible(true);
        TextArea told = area("pledge.action.WITHDRAW.public-reason");
        told.setHelperText(say("pledge.action.WITHDRAW.public-reason.help"));
        boolean published = details.status() == PledgeStatus.PUBLISHED;
        var question = question(words, published ? "text.PUBLISHED" : "text").field("reason", reason);
        if (published) {
            question.field("publicReason", told);
        }
        return answer(
                kept(question, details.id(), words),
                words,
                () -> pledges.withdraw(details.id(), reason.getValue(), told.getValue()),
                after,
                ButtonVariant.ERROR);
    }

    Question confirmPart(PledgeId id, String share, Runnable after) {
        return answer(question("CONFIRM", "text", share), "CONFIRM", () -> pledges.confirm(id), after);
    }

    Question confirmEntry(PledgeId id, String enteredBy, Runnable after) {
        var question = new Question(
                say("pledge.action.CONFIRM_ENTRY.title"), say("pledge.action.CONFIRM_ENTRY.text", enteredBy));
        return question.overtaken(after).answer(say("pledge.action.CONFIRM_ENTRY"), () -> {
            pledges.confirm(id);
            Told.done(say("pledge.done.CONFIRM"));
            after.run();
        });
    }

    Question decline(PledgeDetails details, Runnable after) {
        TextArea reason = area("pledge.action.DECLINE.reason");
        return answer(
                kept(
                        question("DECLINE", "text", details.lead().name()).field("reason", reason),
                        details.id(),
                        "DECLINE"),
                "DECLINE",
                () -> pledges.decline(details.id(), reason.getValue()),
                after,
                ButtonVariant.ERROR);
    }

    Question refusePaper(PledgeId id, UUID paper, Runnable after) {
        TextArea reason = area("pledge.action.REFUSE_PAPER.reason");
        reason.setRequiredIndicatorVisible(true);
        return answer(
                kept(question("REFUSE_PAPER", "text").field("reason", reason), id, "REFUSE_PAPER"),
                "REFUSE_PAPER",
                () -> papers.refuse(id, paper, reason.getValue()),
                after,
                ButtonVariant.ERROR);
    }

    /** Reasons are written with care: closing the question by mistake does not lose them. */
    private Question kept(Question question, PledgeId id, String action) {
        PersonId person = currentActor.get().person();
        return person == null ? question : question.keep(id.subject() + "#" + action, person.toString());
    }

    private Anchor fieldLink(PledgeId id, FieldProblem missing) {
        return new Anchor(
                PledgeNavigation.form(id) + "#field-" + missing.field(),
                messages.get("pledge.field." + missing.field()));
    }

    private static Anchor fill(PledgeId id) {
        var fill = new Anchor(PledgeNavigation.form(id), say("pledge.action.SEND_TO_REVIEW.fill"));
        fill.addClassName("medina-button");
        return fill;
    }

    private static Question question(String action, String text, Object... arguments) {
        return new Question(
                say("pledge.action." + action + ".title"), say("pledge.action." + action + "." + text, arguments));
    }

    private static Question answer(
            Question question, String action, Runnable work, Runnable after, ButtonVariant... variants) {
        return question.overtaken(after)
                .answer(
                        say("pledge.action." + action),
                        () -> {
                            work.run();
                            Told.done(say("pledge.done." + action));
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
