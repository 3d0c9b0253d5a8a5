package org.medina.grant.ui;

import static org.medina.grant.ui.GrantSay.say;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.attachment.AttachmentSummary;
import org.medina.base.ui.DayPicker;
import org.medina.base.ui.Question;
import org.medina.grant.Agreement;
import org.medina.grant.Checklist;
import org.medina.grant.GrantAgreements;
import org.medina.grant.GrantChecking;
import org.medina.grant.GrantCommitting;
import org.medina.grant.GrantDetails;
import org.medina.grant.GrantFiles;
import org.springframework.stereotype.Component;

/** The questions before the money: shares, checks, the agreement. */
@Component
class GrantQuestions {

    private final GrantSteps steps;
    private final GrantCommitting committing;
    private final GrantChecking checking;
    private final GrantAgreements agreements;
    private final GrantFiles files;

    GrantQuestions(
            GrantSteps steps,
            GrantCommitting committing,
            GrantChecking checking,
            GrantAgreements agreements,
            GrantFiles files) {
        this.steps = steps;
        this.committing = committing;
        this.checking = checking;
        this.agreements = agreements;
        this.files = files;
    }

    Question commit(GrantDetails grant, Runnable after) {
        var currency = new TextField(say("grant.field.currency"));
        currency.setValue(grant.currency());
        currency.setRequiredIndicatorVisible(true);
        currency.setHelperText(say("grant.field.own", GrantSay.money(committing.share(grant.id(), grant.currency()))));
        Question question = steps.ask("COMMIT").field("currency", currency);
        return steps.answer(question, "COMMIT", () -> committing.commit(grant.id(), currency.getValue()), after);
    }

    Question decline(GrantDetails grant, Runnable after) {
        return steps.reason(grant, "DECLINE", reason -> committing.decline(grant.id(), reason), after);
    }

    Question callOff(GrantDetails grant, Runnable after) {
        return steps.reason(grant, "CALL_OFF", reason -> committing.callOff(grant.id(), reason), after);
    }

    Question tick(GrantDetails grant, Checklist.Item item, Runnable after) {
        TextArea words = GrantSteps.area("grant.field.found", true);
        words.setValue(Objects.requireNonNullElse(item.words(), ""));
        ComboBox<AttachmentSummary> evidence = file(grant, "grant.field.evidence");
        Question question = steps.kept(
                steps.ask("TICK", item.text()).field("words", words).field("evidence", evidence),
                grant,
                "TICK" + item.number());
        return steps.answer(
                question,
                "TICK",
                () -> checking.tick(grant.id(), item.number(), words.getValue(), chosen(evidence)),
                after);
    }

    Question confirm(GrantDetails grant, Runnable after) {
        return steps.plain("CONFIRM_DILIGENCE", () -> checking.confirm(grant.id()), after);
    }

    Question draft(GrantDetails grant, Runnable after) {
        TextArea text = GrantSteps.area("grant.field.terms", true);
        text.setMinRows(8);
        Agreement before = grant.agreement();
        text.setValue(before == null ? say("grant.terms.usual") : before.text());
        Question question = steps.kept(steps.ask("DRAFT_AGREEMENT").field("text", text), grant, "DRAFT_AGREEMENT");
        return steps.answer(question, "DRAFT_AGREEMENT", () -> agreements.draft(grant.id(), text.getValue()), after);
    }

    Question approve(GrantDetails grant, Runnable after) {
        return steps.plain("APPROVE_AGREEMENT", () -> agreements.approve(grant.id()), after);
    }

    Question sendBack(GrantDetails grant, Runnable after) {
        return steps.reason(grant, "RETURN_AGREEMENT", reason -> agreements.sendBack(grant.id(), reason), after);
    }

    Question reopen(GrantDetails grant, Runnable after) {
        return steps.reason(grant, "REOPEN_AGREEMENT", reason -> agreements.reopen(grant.id(), reason), after);
    }

    Question recordOutside(GrantDetails grant, Runnable after) {
        ComboBox<AttachmentSummary> scan = file(grant, "grant.field.scan");
        scan.setRequiredIndicatorVisible(true);
        var day = new DayPicker(say("grant.field.signed-on"));
        day.setRequiredIndicatorVisible(true);
        TextArea names = GrantSteps.area("grant.field.signatories", true);
        Question question = steps.kept(
                steps.ask("RECORD_OUTSIDE")
                        .field("scan", scan)
                        .field("signedOn", day)
                        .field("signatories", names),
                grant,
                "RECORD_OUTSIDE");
        return steps.answer(
                question,
                "RECORD_OUTSIDE",
                () -> agreements.recordOutside(grant.id(), chosen(scan), day.getValue(), names.getValue()),
                after);
    }

    Question checkOutside(GrantDetails grant, Runnable after) {
        return steps.plain("CHECK_OUTSIDE", () -> agreements.checkOutside(grant.id(), true, null), after);
    }

    Question refuseOutside(GrantDetails grant, Runnable after) {
        return steps.reason(
                grant, "REFUSE_OUTSIDE", reason -> agreements.checkOutside(grant.id(), false, reason), after);
    }

    private ComboBox<AttachmentSummary> file(GrantDetails grant, String key) {
        var box = new ComboBox<AttachmentSummary>(say(key));
        box.setItems(files.list(grant.id()));
        box.setItemLabelGenerator(AttachmentSummary::fileName);
        box.setHelperText(say("grant.field.file.help"));
        box.setClearButtonVisible(true);
        box.setWidthFull();
        return box;
    }

    private static @Nullable UUID chosen(ComboBox<AttachmentSummary> box) {
        AttachmentSummary file = box.getValue();
        return file == null ? null : file.id();
    }
}
