package org.medina.appraisal.ui;

import static org.medina.appraisal.ui.AppraisalWords.area;
import static org.medina.appraisal.ui.AppraisalWords.say;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.medina.appraisal.AppraisalAsking;
import org.medina.appraisal.AppraisalDetails;
import org.medina.appraisal.AppraisalFollowing;
import org.medina.appraisal.AppraisalId;
import org.medina.appraisal.AppraisalPlan;
import org.medina.appraisal.AppraisalQuestion;
import org.medina.appraisal.AppraisalReviewing;
import org.medina.base.ui.Question;
import org.medina.base.ui.Told;
import org.medina.identity.CurrentActor;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationKind;
import org.medina.identity.Organisations;
import org.medina.identity.PersonId;
import org.springframework.stereotype.Component;

/** Everything that is asked before a step of the reviews is taken. */
@Component
class AppraisalSteps {

    private final AppraisalReviewing reviewing;
    private final AppraisalAsking asking;
    private final AppraisalFollowing following;
    private final Organisations organisations;
    private final CurrentActor currentActor;

    AppraisalSteps(
            AppraisalReviewing reviewing,
            AppraisalAsking asking,
            AppraisalFollowing following,
            Organisations organisations,
            CurrentActor currentActor) {
        this.reviewing = reviewing;
        this.asking = asking;
        this.following = following;
        this.organisations = organisations;
        this.currentActor = currentActor;
    }

    static Question ask(String step, Object... arguments) {
        return new Question(
                say("appraisal.action." + step + ".title"), say("appraisal.action." + step + ".text", arguments));
    }

    /** What was typed stays in the browser until it was sent; after the fields are given. */
    Question kept(Question question, AppraisalId id, String step) {
        PersonId person = currentActor.get().person();
        return person == null ? question : question.keep(id.subject() + "#" + step, person.toString());
    }

    /** @param after called when it was done, and when somebody else was faster */
    static void open(Question question, String step, Runnable work, Runnable after, ButtonVariant... variants) {
        question.overtaken(after)
                .answer(
                        say("appraisal.action." + step),
                        () -> {
                            work.run();
                            Told.done(say("appraisal.done." + step));
                            after.run();
                        },
                        variants)
                .open();
    }

    void declareNone(AppraisalDetails details, Runnable after) {
        open(ask("DECLARE_NONE"), "DECLARE_NONE", () -> reviewing.declareNone(details.id()), after);
    }

    void declareConflict(AppraisalDetails details, Runnable after) {
        TextArea reason = area(say("appraisal.field.conflict"), true);
        Question question = kept(ask("DECLARE_CONFLICT").field("reason", reason), details.id(), "DECLARE_CONFLICT");
        open(
                question,
                "DECLARE_CONFLICT",
                () -> reviewing.declareConflict(details.id(), reason.getValue()),
                after,
                ButtonVariant.ERROR);
    }

    void raise(AppraisalDetails details, Runnable after) {
        TextArea text = area(say("appraisal.field.question"), true);
        Question question = kept(ask("RAISE").field("text", text), details.id(), "RAISE");
        open(question, "RAISE", () -> asking.raise(details.id(), text.getValue()), after);
    }

    void askApplicant(AppraisalDetails details, Runnable after) {
        TextArea text = area(say("appraisal.field.question"), true);
        Question question = kept(
                ask("ASK_APPLICANT", details.applicant().name()).field("text", text), details.id(), "ASK_APPLICANT");
        open(question, "ASK_APPLICANT", () -> asking.ask(details.id(), text.getValue()), after);
    }

    void put(AppraisalDetails details, AppraisalQuestion raised, Runnable after) {
        TextArea text = area(say("appraisal.field.question"), true);
        text.setValue(raised.text());
        Question question = ask("PUT", details.applicant().name()).field("text", text);
        open(question, "PUT", () -> asking.put(details.id(), raised.id(), text.getValue()), after);
    }

    void answer(AppraisalDetails details, AppraisalQuestion asked, Runnable after) {
        TextArea text = area(say("appraisal.field.answer"), true);
        Question question = kept(ask("ANSWER").field("text", text), details.id(), "ANSWER-" + asked.id());
        open(question, "ANSWER", () -> asking.answer(details.id(), asked.id(), text.getValue()), after);
    }

    void substitute(AppraisalDetails details, Runnable after) {
        var whom = new ComboBox<Organisation>(say("appraisal.field.agency"));
        whom.setItemLabelGenerator(Organisation::name);
        whom.setItems(left(details));
        whom.setWidthFull();
        whom.setRequiredIndicatorVisible(true);
        Question question = ask("NAME_SUBSTITUTE").field("organisation", whom);
        open(
                question,
                "NAME_SUBSTITUTE",
                () -> following.nameSubstitute(
                        details.id(),
                        Optional.ofNullable(whom.getValue())
                                .map(Organisation::alias)
                                .orElse("")),
                after);
    }

    private List<Organisation> left(AppraisalDetails details) {
        List<Organisation> taken = Stream.concat(
                        details.barred().stream(),
                        details.agencies().stream().map(AppraisalDetails.Agency::organisation))
                .toList();
        return organisations.all(OrganisationKind.AGENCY).stream()
                .filter(agency -> !taken.contains(agency))
                .toList();
    }

    void endReviews(AppraisalDetails details, Runnable after) {
        open(ask("END_REVIEWS"), "END_REVIEWS", () -> following.endReviews(details.id()), after);
    }

    void handIn(AppraisalDetails details, Question question, Runnable after) {
        open(question, "HAND_IN", () -> reviewing.handIn(details.id()), after);
    }

    void changeScore(AppraisalDetails details, Runnable after) {
        var rubric = Objects.requireNonNull(details.rubric(), "whoever reviews reads the rubric");
        var criterion = new Select<AppraisalPlan.Criterion>();
        criterion.setLabel(say("appraisal.field.criterion"));
        criterion.setItemLabelGenerator(AppraisalPlan.Criterion::name);
        criterion.setItems(rubric.criteria());
        criterion.setValue(rubric.criteria().getFirst());
        criterion.setWidthFull();
        var value = new IntegerField(say("appraisal.field.score"));
        value.setWidthFull();
        TextArea reason = area(say("appraisal.field.reason"), true);
        Question question = ask("CHANGE_SCORE")
                .field("criterion", criterion)
                .field("value", value)
                .field("reason", reason);
        open(
                question,
                "CHANGE_SCORE",
                () -> following.changeScore(
                        details.id(), criterion.getValue().key(), value.getValue(), reason.getValue()),
                after);
    }

    void closePanel(AppraisalDetails details, Runnable after) {
        open(ask("CLOSE_PANEL"), "CLOSE_PANEL", () -> following.closePanel(details.id()), after);
    }
}
