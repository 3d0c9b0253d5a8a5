package org.medina.funding.ui;

import com.vaadin.flow.i18n.I18NProvider;
import org.medina.base.ui.StatusBadge;
import org.medina.base.ui.Tone;
import org.medina.funding.FundingStatus;

/** A request's status as a badge. */
final class FundingTones {

    private FundingTones() {}

    static StatusBadge badge(FundingStatus status) {
        return new StatusBadge(I18NProvider.translate("funding.status." + status), tone(status));
    }

    private static Tone tone(FundingStatus status) {
        return switch (status) {
            case DRAFT, CLOSED -> Tone.STONE;
            case ELIGIBILITY, OWNERSHIP, PROCEDURE -> Tone.SKY;
            case APPRAISAL -> Tone.IRIS;
            case FEEDBACK, PIPELINE -> Tone.AMBER;
            case GRANT -> Tone.LEAF;
            case REJECTED, INELIGIBLE, WITHDRAWN -> Tone.ROSE;
        };
    }
}
