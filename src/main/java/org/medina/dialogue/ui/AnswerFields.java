package org.medina.dialogue.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.ui.KeptFields;
import org.medina.base.ui.Told;
import org.medina.dialogue.CommentAnswer;
import org.medina.dialogue.Decision;
import org.medina.dialogue.DialogueAnswering;

/** What an answer to one comment or to several consists of. */
final class AnswerFields {

    final Select<Decision> decision = new Select<>();
    final IntegerField duplicateOf = new IntegerField();
    final TextArea answer = new TextArea();
    final TextField resultingVersion = new TextField();

    AnswerFields(@Nullable CommentAnswer given) {
        decision.setLabel(say("dialogue.desk.decision"));
        decision.setItems(Arrays.stream(Decision.values())
                .filter(one -> one != Decision.WITHDRAWN)
                .toList());
        decision.setItemLabelGenerator(CommentWords::decision);
        decision.setWidthFull();
        duplicateOf.setLabel(say("dialogue.desk.field.duplicate-of"));
        answer.setLabel(say("dialogue.desk.field.answer"));
        answer.setHelperText(say("dialogue.desk.field.answer.help"));
        answer.setWidthFull();
        answer.setMinRows(3);
        resultingVersion.setLabel(say("dialogue.desk.field.resulting-version"));
        resultingVersion.setHelperText(say("dialogue.desk.field.resulting-version.help"));
        resultingVersion.setWidthFull();
        decision.addValueChangeListener(event -> fit());
        if (given != null && given.decision() != Decision.WITHDRAWN) {
            decision.setValue(given.decision());
            duplicateOf.setValue(given.duplicateOf());
            answer.setValue(Objects.requireNonNullElse(given.text(), ""));
            resultingVersion.setValue(Objects.requireNonNullElse(given.resultingVersion(), ""));
        }
        fit();
    }

    /** Only what fits the decision is asked for. */
    private void fit() {
        Decision chosen = decision.getValue();
        duplicateOf.setVisible(chosen == Decision.DUPLICATE);
        boolean changes = chosen == Decision.ACCEPTED || chosen == Decision.ACCEPTED_WITH_MODIFICATION;
        resultingVersion.setVisible(changes);
        answer.setRequiredIndicatorVisible(
                chosen != null && chosen != Decision.ACCEPTED && chosen != Decision.DUPLICATE);
    }

    KeptFields kept(String subject, String person) {
        return new KeptFields(subject, person).text("answer", answer).text("resultingVersion", resultingVersion);
    }

    DialogueAnswering.Answer value() {
        boolean changes = resultingVersion.isVisible();
        return new DialogueAnswering.Answer(
                decision.getValue(),
                answer.getValue(),
                duplicateOf.isVisible() ? duplicateOf.getValue() : null,
                changes ? resultingVersion.getValue() : null);
    }

    private Map<String, HasValidationProperties> fields() {
        return Map.of(
                "decision",
                decision,
                "duplicateOf",
                duplicateOf,
                "answer",
                answer,
                "resultingVersion",
                resultingVersion);
    }

    void forget() {
        fields().values().forEach(field -> field.setInvalid(false));
    }

    /** @return whether all of it could be told at a field */
    boolean show(Problem problem) {
        boolean all = !problem.fields().isEmpty();
        for (var wrong : problem.fields()) {
            HasValidationProperties field = fields().get(wrong.field());
            if (field == null) {
                all = false;
            } else {
                field.setErrorMessage(Told.words(wrong));
                field.setInvalid(true);
            }
        }
        return all;
    }

    private static String say(String key) {
        return I18NProvider.translate(key);
    }
}
