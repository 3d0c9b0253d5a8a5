package org.medina.dialogue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.ui.KeptFields;
import org.medina.base.ui.Told;
import org.medina.dialogue.CommentContent;
import org.medina.dialogue.CommentDraft;
import org.medina.dialogue.ConsultedText;
import org.medina.dialogue.Direction;
import org.medina.dialogue.Severity;

/** What a comment consists of, as fields. */
final class CommentFields extends Div {

    private final PlaceFields place;
    private final RadioButtonGroup<Severity> severity = new RadioButtonGroup<>();
    private final TextArea comment = area("comment");
    private final TextArea proposed = area("proposed");
    private final TextArea rationale = area("rationale");
    private final TextArea references = area("references");
    private final TextArea legalBasis = area("legal-basis");
    private final EvidenceFields evidence = new EvidenceFields(this::evidence);

    CommentFields(ConsultedText text, Direction direction) {
        place = new PlaceFields(text);
        addClassName("medina-comment-form");
        severity.setLabel(getTranslation("dialogue.desk.field.severity"));
        severity.setItems(Severity.values());
        severity.setItemLabelGenerator(CommentWords::severity);
        severity.setRequiredIndicatorVisible(true);
        severity.setHelperText(getTranslation("dialogue.desk.field.severity.help"));
        severity.addValueChangeListener(
                event -> legalBasis.setRequiredIndicatorVisible(event.getValue() == Severity.CRITICAL));
        comment.setRequiredIndicatorVisible(true);
        proposed.setHelperText(getTranslation("dialogue.desk.field.proposed.help"));
        legalBasis.setHelperText(getTranslation("dialogue.desk.field.legal-basis.help"));
        var copy = new Button(
                getTranslation("dialogue.desk.field.proposed.copy"), event -> proposed.setValue(place.quoted()));
        copy.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        var copies = new Div(copy);
        copies.setVisible(false);
        place.onQuoted(quoted -> copies.setVisible(!quoted.isBlank()));
        // cities tell a state what became of its words; a ministry asks, it does not report
        evidence.setVisible(direction == Direction.UPWARD);
        add(place, evidence, severity, comment, proposed, copies, legalBasis, rationale, references);
    }

    private void evidence(boolean chosen) {
        severity.setVisible(!chosen);
        proposed.setVisible(!chosen);
    }

    private TextArea area(String name) {
        var area = new TextArea(getTranslation("dialogue.desk.field." + name));
        area.setWidthFull();
        area.setMinRows(2);
        area.setMaxRows(12);
        area.setValueChangeMode(ValueChangeMode.ON_BLUR);
        return area;
    }

    /** What is typed stays in the browser until it was sent. */
    KeptFields kept(String subject, String person) {
        var kept = new KeptFields(subject, person)
                .text("comment", comment)
                .text("proposedText", proposed)
                .text("rationale", rationale)
                .text("references", references)
                .text("legalBasis", legalBasis)
                .choice("severity", severity, this::restoreSeverity);
        place.keep(kept);
        evidence.keep(kept);
        return kept;
    }

    private void restoreSeverity(String label) {
        for (Severity one : Severity.values()) {
            if (CommentWords.severity(one).equals(label)) {
                severity.setValue(one);
            }
        }
    }

    void show(@Nullable Passage passage) {
        place.show(passage);
    }

    void show(CommentContent content) {
        place.show(content.place());
        severity.setValue(content.severity());
        evidence.show(content.evidence());
        comment.setValue(content.comment());
        proposed.setValue(Objects.requireNonNullElse(content.proposedText(), ""));
        rationale.setValue(Objects.requireNonNullElse(content.rationale(), ""));
        references.setValue(Objects.requireNonNullElse(content.references(), ""));
        legalBasis.setValue(Objects.requireNonNullElse(content.legalBasis(), ""));
    }

    CommentDraft value() {
        return new CommentDraft(
                severity.isVisible() ? severity.getValue() : null,
                place.value(),
                comment.getValue(),
                proposed.getValue(),
                rationale.getValue(),
                references.getValue(),
                legalBasis.getValue(),
                evidence.value());
    }

    private Map<String, HasValidationProperties> fields() {
        Map<String, HasValidationProperties> fields = new LinkedHashMap<>(place.fields());
        fields.putAll(evidence.fields());
        fields.put("severity", severity);
        fields.put("comment", comment);
        fields.put("proposedText", proposed);
        fields.put("rationale", rationale);
        fields.put("references", references);
        fields.put("legalBasis", legalBasis);
        return fields;
    }

    void forget() {
        fields().values().forEach(field -> field.setInvalid(false));
    }

    /** @return whether all of it could be told at a field; the first of them has the focus then */
    boolean show(Problem problem) {
        boolean all = !problem.fields().isEmpty();
        Map<String, HasValidationProperties> fields = fields();
        for (var wrong : problem.fields()) {
            HasValidationProperties field = fields.get(wrong.field());
            if (field == null) {
                all = false;
            } else {
                field.setErrorMessage(Told.words(wrong));
                field.setInvalid(true);
            }
        }
        fields.values().stream()
                .filter(HasValidationProperties::isInvalid)
                .findFirst()
                .ifPresent(field -> field.getElement().callJsFunction("focus"));
        return all;
    }

    void focusFirst() {
        severity.getElement().callJsFunction("focus");
    }
}
