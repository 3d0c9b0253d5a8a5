package org.medina.funding.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.ui.DayPicker;
import org.medina.base.ui.Question;
import org.medina.base.ui.ReaderTime;
import org.medina.call.CallSummary;
import org.medina.dialogue.DialogueInvitation;
import org.medina.funding.FundingAction;
import org.medina.funding.FundingDetails;
import org.medina.funding.FundingDrafting;
import org.medina.funding.FundingId;
import org.medina.funding.FundingOwnership;
import org.medina.identity.Organisation;
import org.medina.identity.Organisations;
import org.medina.refdata.WorkingDays;
import org.springframework.stereotype.Service;

/** Asks before the state is asked, and before a request goes to another call. */
@Service
class OwnershipQuestions {

    private final FundingOwnership ownership;
    private final FundingDrafting drafting;
    private final Organisations organisations;
    private final WorkingDays workingDays;
    private final ReaderTime times;

    OwnershipQuestions(
            FundingOwnership ownership,
            FundingDrafting drafting,
            Organisations organisations,
            WorkingDays workingDays,
            ReaderTime times) {
        this.ownership = ownership;
        this.drafting = drafting;
        this.organisations = organisations;
        this.workingDays = workingDays;
        this.times = times;
    }

    Question ask(FundingDetails details, Runnable after) {
        String country = details.lead().country();
        List<Organisation> ministries = country == null ? List.of() : organisations.statesOf(country);
        var question = question(FundingAction.ASK_MINISTRIES);
        if (ministries.isEmpty()) {
            return question.with(new Paragraph(say("funding.action.ASK_MINISTRIES.nobody")));
        }
        var asked = new MultiSelectComboBox<Organisation>(say("funding.action.ASK_MINISTRIES.asked"));
        asked.setItems(ministries);
        asked.setItemLabelGenerator(Organisation::name);
        asked.setValue(new HashSet<>(ministries));
        asked.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        asked.setRequiredIndicatorVisible(true);
        asked.setWidthFull();
        var deadline = new DayPicker(say("funding.action.ASK_MINISTRIES.deadline"));
        deadline.setHelperText(say("funding.action.ASK_MINISTRIES.deadline.help"));
        return FundingQuestions.answer(
                question.field("consulted", asked).field("deadline", deadline),
                FundingAction.ASK_MINISTRIES,
                () -> {
                    if (asked.isEmpty()) {
                        throw Problem.invalid("consulted", "funding.problem.needed");
                    }
                    List<String> chosen = asked.getValue().stream()
                            .map(Organisation::alias)
                            .sorted()
                            .toList();
                    ownership.ask(
                            details.id(), new DialogueInvitation(chosen, null, end(deadline.getValue(), country)));
                },
                after);
    }

    private @Nullable Instant end(@Nullable LocalDate day, @Nullable String country) {
        return day == null
                ? null
                : day.plusDays(1)
                        .atStartOfDay(workingDays.zoneOf(country == null ? "" : country))
                        .minusSeconds(1)
                        .toInstant();
    }

    Question takeUp(FundingDetails details, Runnable after) {
        return FundingQuestions.answer(
                question(FundingAction.TAKE_UP), FundingAction.TAKE_UP, () -> ownership.takeUp(details.id()), after);
    }

    /** Only calls that need no word of the state. */
    Question move(FundingDetails details, Runnable after) {
        var question = question(FundingAction.MOVE);
        List<CallSummary> open = ownership.alternatives(details.id());
        if (open.isEmpty()) {
            return question.with(new Paragraph(say("funding.action.MOVE.nowhere")));
        }
        RadioButtonGroup<CallSummary> call = calls(open);
        return FundingQuestions.answer(
                question.field("call", call),
                FundingAction.MOVE,
                () -> ownership.move(details.id(), chosen(call)),
                after);
    }

    Question reapply(FundingDetails details) {
        var question = question(FundingAction.REAPPLY);
        List<CallSummary> open = drafting.openCalls().stream()
                .filter(one -> !one.id().equals(details.call()))
                .toList();
        if (open.isEmpty()) {
            return question.with(new Paragraph(say("funding.action.REAPPLY.nowhere")));
        }
        RadioButtonGroup<CallSummary> call = calls(open);
        return FundingQuestions.answer(
                question.field("call", call),
                FundingAction.REAPPLY,
                () -> {
                    FundingId next = drafting.reapply(details.id(), chosen(call));
                    UI.getCurrentOrThrow().navigate(FundingNavigation.form(next));
                },
                () -> {});
    }

    private RadioButtonGroup<CallSummary> calls(List<CallSummary> open) {
        var call = new RadioButtonGroup<CallSummary>(say("funding.begin.call"));
        call.setItems(open);
        call.setItemLabelGenerator(
                one -> say("funding.begin.call.choice", one.title(), one.mechanism(), times.day(one.closes())));
        call.addClassName("medina-choices");
        call.setRequiredIndicatorVisible(true);
        return call;
    }

    private static @Nullable String chosen(RadioButtonGroup<CallSummary> call) {
        return call.getValue() == null ? null : call.getValue().reference();
    }

    private static Question question(FundingAction action) {
        return new Question(say("funding.action." + action), say("funding.action." + action + ".text"));
    }

    private static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
