package org.medina.pledge.ui;

import com.vaadin.flow.i18n.I18NProvider;
import org.medina.base.ui.StatusBadge;
import org.medina.base.ui.Tone;
import org.medina.pledge.PledgeStatus;

/** A pledge's status as a badge. */
final class PledgeTones {

    private PledgeTones() {}

    static StatusBadge badge(PledgeStatus status) {
        return new StatusBadge(I18NProvider.translate("pledge.status." + status), tone(status));
    }

    private static Tone tone(PledgeStatus status) {
        return switch (status) {
            case DRAFT, REVISION -> Tone.STONE;
            case OFFICE_REVIEW, CONSULTATION -> Tone.SKY;
            case SIGNING -> Tone.IRIS;
            case SECRETARIAT_CHECK -> Tone.AMBER;
            case PUBLISHED -> Tone.LEAF;
            case WITHDRAWN -> Tone.ROSE;
        };
    }
}
