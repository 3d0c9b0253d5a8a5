package org.medina.appraisal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.i18n.I18NProvider;
import org.medina.appraisal.AppraisalDetails;
import org.medina.appraisal.AppraisalStage;
import org.medina.appraisal.Choice;
import org.medina.appraisal.Decision;
import org.medina.appraisal.ReviewStanding;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.StatusBadge;
import org.medina.base.ui.Tone;

/** What is said of an appraisal in more than one place, in words and colours. */
final class AppraisalWords {

    private AppraisalWords() {}

    static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }

    static PageHeader head(AppraisalDetails details) {
        var reference = new Span(details.reference());
        reference.addClassName("medina-code");
        return new PageHeader(details.title())
                .over(
                        reference,
                        badge(details.stage()),
                        new Span(details.applicant().name()));
    }

    static StatusBadge badge(AppraisalStage stage) {
        return new StatusBadge(
                say("appraisal.stage." + stage),
                switch (stage) {
                    case ASSIGNING, CLARIFYING -> Tone.AMBER;
                    case REVIEWING -> Tone.SKY;
                    case PANEL, DECIDING, MINUTES -> Tone.IRIS;
                    case DECIDED -> Tone.LEAF;
                    case LAPSED -> Tone.STONE;
                });
    }

    static StatusBadge badge(ReviewStanding standing) {
        return new StatusBadge(
                say("appraisal.standing." + standing),
                switch (standing) {
                    case ASKED -> Tone.AMBER;
                    case DECLARED -> Tone.SKY;
                    case HANDED_IN -> Tone.LEAF;
                    case CONFLICT, RELEASED -> Tone.STONE;
                });
    }

    static StatusBadge badge(Decision decision) {
        return new StatusBadge(
                say("appraisal.decision." + decision),
                switch (decision) {
                    case APPROVE -> Tone.LEAF;
                    case CONDITIONAL -> Tone.AMBER;
                    case PIPELINE -> Tone.SKY;
                    case REJECT -> Tone.ROSE;
                });
    }

    static StatusBadge badge(Choice choice) {
        return new StatusBadge(
                say("appraisal.choice." + choice),
                switch (choice) {
                    case AGREE -> Tone.LEAF;
                    case OBJECT -> Tone.ROSE;
                    case ABSTAIN -> Tone.STONE;
                });
    }

    static TextArea area(String label, boolean required) {
        var area = new TextArea(label);
        area.setWidthFull();
        area.setMinRows(2);
        area.setMaxRows(12);
        area.setRequiredIndicatorVisible(required);
        return area;
    }

    /** A link that looks like a button. */
    static Component link(String path, String label, boolean main) {
        var link = new Anchor(path, label);
        link.addClassName("medina-button");
        if (!main) {
            link.addClassName("medina-button--quiet");
        }
        return link;
    }
}
