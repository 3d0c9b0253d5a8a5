package org.medina.call.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import org.medina.base.ui.StatusBadge;
import org.medina.base.ui.Tone;
import org.medina.call.CallDetails;
import org.medina.call.CallPhase;
import org.medina.call.CallStatus;
import org.medina.call.MechanismStatus;

/** Words and badges of calls that more than one screen needs. */
final class Say {

    private Say() {}

    static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }

    /** Where a call stands at a moment, for those who want to ask. */
    static CallPhase phase(CallDetails call, Instant at) {
        CallDetails.Published published = call.published();
        if (published == null) {
            return CallPhase.DRAFT;
        }
        if (call.status() == CallStatus.CLOSED) {
            return CallPhase.CLOSED;
        }
        if (at.isBefore(published.opensAt())) {
            return CallPhase.COMING;
        }
        return at.isBefore(published.entersUntil()) ? CallPhase.OPEN : CallPhase.RUNNING;
    }

    static StatusBadge badge(MechanismStatus status) {
        return new StatusBadge(
                say("call.mechanism.status." + status),
                switch (status) {
                    case NEW, RETIRED -> Tone.STONE;
                    case IN_FORCE -> Tone.LEAF;
                });
    }

    static StatusBadge badge(CallPhase phase) {
        return new StatusBadge(
                say("call.phase." + phase),
                switch (phase) {
                    case DRAFT, CLOSED -> Tone.STONE;
                    case COMING -> Tone.SKY;
                    case OPEN -> Tone.LEAF;
                    case RUNNING -> Tone.AMBER;
                });
    }
}
