package org.medina.appraisal.ui;

import static org.medina.appraisal.ui.AppraisalWords.area;
import static org.medina.appraisal.ui.AppraisalWords.say;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medina.appraisal.AppraisalDeciding;
import org.medina.appraisal.AppraisalDetails;
import org.medina.appraisal.AppraisalMinuting;
import org.medina.appraisal.AppraisalPlan;
import org.medina.appraisal.AppraisalSeating;
import org.medina.appraisal.Choice;
import org.medina.appraisal.Decision;
import org.medina.appraisal.Proposal;
import org.medina.appraisal.VotingRound;
import org.medina.base.ui.Question;
import org.medina.identity.Organisation;
import org.medina.identity.Person;
import org.springframework.stereotype.Component;

/** Everything that is asked before a step of the committee is taken. */
@Component
class DecisionSteps {

    private final AppraisalDeciding deciding;
    private final AppraisalSeating seating;
    private final AppraisalMinuting minuting;
    private final AppraisalSteps steps;

    DecisionSteps(
            AppraisalDeciding deciding, AppraisalSeating seating, AppraisalMinuting minuting, AppraisalSteps steps) {
        this.deciding = deciding;
        this.seating = seating;
        this.minuting = minuting;
        this.steps = steps;
    }

    void propose(AppraisalDetails details, Runnable after) {
        var rubric = Objects.requireNonNull(details.rubric(), "whoever proposes reads the rubric");
        var decision = new Select<Decision>();
        decision.setLabel(say("appraisal.field.decision"));
        decision.setItemLabelGenerator(item -> item == null ? "" : say("appraisal.decision." + item));
        decision.setItems(Decision.values());
        decision.setWidthFull();
        Question question = AppraisalSteps.ask("PROPOSE").field("decision", decision);
        Map<String, TextArea> reasons = new LinkedHashMap<>();
        for (AppraisalPlan.Criterion criterion : rubric.criteria()) {
            TextArea reason = area(say("appraisal.field.reason-for", criterion.name()), true);
            reasons.put(criterion.key(), reason);
            question.field("reasons." + criterion.key(), reason);
        }
        TextArea conditions = area(say("appraisal.field.conditions"), false);
        conditions.setHelperText(say("appraisal.field.conditions.help"));
        TextArea words = area(say("appraisal.field.words"), false);
        question.field("conditions", conditions).field("words", words);
        AppraisalSteps.open(
                steps.kept(question, details.id(), "PROPOSE"),
                "PROPOSE",
                () -> deciding.propose(
                        details.id(),
                        decision.getValue(),
                        values(reasons),
                        conditions.getValue().lines().toList(),
                        words.getValue()),
                after);
    }

    private static Map<String, @Nullable String> values(Map<String, TextArea> fields) {
        Map<String, @Nullable String> values = new HashMap<>();
        fields.forEach((key, field) -> values.put(key, field.getValue()));
        return values;
    }

    void vote(AppraisalDetails details, Choice choice, Runnable after) {
        String step = "VOTE_" + choice;
        TextArea words = area(say("appraisal.field.vote-words"), choice == Choice.OBJECT);
        Question question = steps.kept(AppraisalSteps.ask(step).field("words", words), details.id(), step);
        AppraisalSteps.open(question, step, () -> deciding.vote(details.id(), choice, words.getValue()), after);
    }

    void recuse(AppraisalDetails details, Runnable after) {
        TextArea reason = area(say("appraisal.field.conflict"), true);
        Question question = steps.kept(AppraisalSteps.ask("RECUSE").field("reason", reason), details.id(), "RECUSE");
        AppraisalSteps.open(
                question, "RECUSE", () -> deciding.recuse(details.id(), reason.getValue()), after, ButtonVariant.ERROR);
    }

    void standIn(AppraisalDetails details, Runnable after) {
        AppraisalSeating.Places places = seating.places(details.id());
        var constituency = new Select<String>();
        constituency.setLabel(say("appraisal.field.place"));
        constituency.setItems(places.constituencies());
        constituency.setWidthFull();
        var member = new ComboBox<Person>(say("appraisal.field.stand-in"));
        member.setItems(places.members());
        member.setItemLabelGenerator(Person::name);
        member.setHelperText(
                say(places.members().isEmpty() ? "appraisal.field.stand-in.none" : "appraisal.field.stand-in.help"));
        member.setWidthFull();
        var lender = new ComboBox<Organisation>(say("appraisal.field.lender"));
        lender.setItems(places.lenders());
        lender.setItemLabelGenerator(Organisation::name);
        lender.setHelperText(say("appraisal.field.lender.help"));
        lender.setClearButtonVisible(true);
        lender.setWidthFull();
        Question question = AppraisalSteps.ask("NAME_STAND_IN")
                .field("constituency", constituency)
                .field("person", member)
                .field("secondedBy", lender);
        AppraisalSteps.open(
                question,
                "NAME_STAND_IN",
                () -> {
                    Person chosen = member.getValue();
                    Organisation lent = lender.getValue();
                    seating.standIn(
                            details.id(),
                            constituency.getValue(),
                            chosen == null ? null : chosen.id().toString(),
                            lent == null ? null : lent.alias());
                },
                after);
    }

    void closeVote(AppraisalDetails details, Runnable after) {
        AppraisalSteps.open(
                AppraisalSteps.ask("CLOSE_VOTE"), "CLOSE_VOTE", () -> deciding.closeVote(details.id()), after);
    }

    /** The minutes begin with what was decided; the officer writes on. */
    void minutes(AppraisalDetails details, Runnable after) {
        var committee = Objects.requireNonNull(details.committee(), "whoever minutes sees the committee");
        TextArea text = area(say("appraisal.field.minutes"), true);
        text.setMinRows(8);
        text.setValue(
                details.minutes() == null ? draft(details) : details.minutes().text());
        Question question =
                AppraisalSteps.ask("WRITE_MINUTES", committee.minutesHours()).field("text", text);
        AppraisalSteps.open(question, "WRITE_MINUTES", () -> minuting.circulate(details.id(), text.getValue()), after);
    }

    private static String draft(AppraisalDetails details) {
        VotingRound round = details.rounds().getLast();
        Proposal proposal = round.proposal();
        String reasons = proposal.reasons().stream()
                .map(reason -> reason.name() + ": " + reason.words())
                .collect(Collectors.joining("\n"));
        String conditions = String.join("\n", proposal.conditions());
        return say(
                        "appraisal.minutes.draft",
                        details.reference(),
                        details.title(),
                        say("appraisal.decision." + proposal.decision()))
                + "\n" + reasons + (conditions.isBlank() ? "" : "\n" + conditions);
    }

    void object(AppraisalDetails details, Runnable after) {
        TextArea words = area(say("appraisal.field.objection"), true);
        Question question =
                steps.kept(AppraisalSteps.ask("OBJECT_MINUTES").field("words", words), details.id(), "OBJECT_MINUTES");
        AppraisalSteps.open(question, "OBJECT_MINUTES", () -> minuting.object(details.id(), words.getValue()), after);
    }

    void adopt(AppraisalDetails details, Runnable after) {
        AppraisalSteps.open(
                AppraisalSteps.ask("ADOPT_MINUTES"), "ADOPT_MINUTES", () -> minuting.adopt(details.id()), after);
    }
}
