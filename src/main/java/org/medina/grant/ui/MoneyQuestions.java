package org.medina.grant.ui;

import static org.medina.grant.ui.GrantSay.say;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import org.medina.base.Money;
import org.medina.base.Problem;
import org.medina.base.ui.DayPicker;
import org.medina.base.ui.Question;
import org.medina.base.ui.ReaderTime;
import org.medina.budget.AmountText;
import org.medina.grant.GrantDetails;
import org.medina.grant.GrantPaying;
import org.medina.grant.GrantReporting;
import org.medina.grant.Report;
import org.medina.grant.Tranche;
import org.medina.grant.TranchePart;
import org.springframework.stereotype.Component;

/** The questions about money: tranches, payments, reports, the final figures. */
@Component
class MoneyQuestions {

    private final GrantSteps steps;
    private final GrantPaying paying;
    private final GrantReporting reporting;
    private final ReaderTime times;

    MoneyQuestions(GrantSteps steps, GrantPaying paying, GrantReporting reporting, ReaderTime times) {
        this.steps = steps;
        this.paying = paying;
        this.reporting = reporting;
        this.times = times;
    }

    Question request(GrantDetails grant, Tranche tranche, Runnable after) {
        TextArea words = GrantSteps.area("grant.field.words", false);
        Question question = steps.kept(
                steps.ask("REQUEST_TRANCHE", tranche.number(), GrantSay.money(tranche.amount(), grant.currency()))
                        .field("words", words),
                grant,
                "REQUEST_TRANCHE");
        return steps.answer(
                question,
                "REQUEST_TRANCHE",
                () -> paying.request(grant.id(), tranche.number(), words.getValue()),
                after);
    }

    Question check(GrantDetails grant, Tranche tranche, Runnable after) {
        return steps.plain("CHECK_TRANCHE", () -> paying.check(grant.id(), tranche.number()), after, tranche.number());
    }

    Question sendBack(GrantDetails grant, Tranche tranche, Runnable after) {
        return steps.reason(
                grant, "RETURN_TRANCHE", reason -> paying.returnUnchecked(grant.id(), tranche.number(), reason), after);
    }

    Question approve(GrantDetails grant, Tranche tranche, Runnable after) {
        return steps.plain(
                "APPROVE_TRANCHE", () -> paying.approve(grant.id(), tranche.number()), after, tranche.number());
    }

    Question refuse(GrantDetails grant, Tranche tranche, Runnable after) {
        return steps.reason(
                grant,
                "REFUSE_TRANCHE",
                reason -> paying.returnUnapproved(grant.id(), tranche.number(), reason),
                after);
    }

    /** What is left of the part that is chosen stands in the fields. */
    Question pay(GrantDetails grant, Tranche tranche, Runnable after) {
        var agency = new Select<TranchePart>();
        agency.setLabel(say("grant.shares.agency"));
        agency.setItems(
                tranche.parts().stream().filter(part -> !part.paidInFull()).toList());
        agency.setItemLabelGenerator(part -> grant.name(part.agency()));
        var amount = new TextField(say("grant.field.amount"));
        amount.getElement().setAttribute("inputmode", "decimal");
        agency.addValueChangeListener(event -> {
            Money left = event.getValue().leftOwn();
            amount.setValue(words().of(left.amount(), left.currency()));
            amount.setSuffixComponent(new Span(left.currency()));
        });
        tranche.parts().stream().filter(part -> !part.paidInFull()).findFirst().ifPresent(agency::setValue);
        var day = new DayPicker(say("grant.field.paid-on"));
        day.setValue(times.today());
        var reference = new TextField(say("grant.field.reference"));
        reference.setHelperText(say("grant.field.reference.help"));
        reference.setWidthFull();
        Question question = steps.ask("PAY", tranche.number())
                .field("agency", agency)
                .field("amount", amount)
                .field("day", day)
                .field("reference", reference);
        return steps.answer(
                question,
                "PAY",
                () -> paying.pay(
                        grant.id(),
                        tranche.number(),
                        new GrantPaying.PaymentEntry(
                                agency.getValue().agency().toString(),
                                day.getValue(),
                                typed("amount", amount.getValue()),
                                agency.getValue().currency(),
                                reference.getValue())),
                after);
    }

    Question accept(GrantDetails grant, Report report, Runnable after) {
        return steps.plain(
                report.last() ? "ACCEPT_FINAL" : "ACCEPT_REPORT",
                () -> reporting.accept(grant.id(), report.number()),
                after,
                report.number(),
                GrantSay.money(report.total(), grant.currency()));
    }

    Question returnReport(GrantDetails grant, Report report, Runnable after) {
        return steps.reason(
                grant, "RETURN_REPORT", reason -> reporting.sendBack(grant.id(), report.number(), reason), after);
    }

    Question close(GrantDetails grant, Runnable after) {
        Money balance = grant.figures().balance();
        var amount = new TextField(say("grant.field.returned"));
        amount.setValue(words().of(balance.amount(), balance.currency()));
        var day = new DayPicker(say("grant.field.returned-on"));
        day.setValue(times.today());
        var reference = new TextField(say("grant.field.reference"));
        TextArea words = GrantSteps.area("grant.field.words", false);
        Question question = steps.ask("CLOSE", GrantSay.money(balance))
                .field("returned", amount)
                .field("words", words);
        if (!balance.isZero()) {
            question.field("day", day).field("reference", reference);
        }
        return steps.answer(
                question,
                "CLOSE",
                () -> reporting.close(
                        grant.id(),
                        typed("returned", amount.getValue()),
                        day.getValue(),
                        reference.getValue(),
                        words.getValue()),
                after);
    }

    static BigDecimal typed(String field, String text) {
        if (text.isBlank()) {
            return BigDecimal.ZERO;
        }
        return words().read(text)
                .orElseThrow(() -> Problem.invalid(
                        field, "grant.problem.not-an-amount", words().of(new BigDecimal("12000.5"), "USD")));
    }

    private static AmountText words() {
        return new AmountText(ReaderTime.locale());
    }
}
