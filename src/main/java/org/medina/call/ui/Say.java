package org.medina.call.ui;

import com.vaadin.flow.i18n.I18NProvider;
import org.medina.base.ui.StatusBadge;
import org.medina.base.ui.Tone;
import org.medina.call.CallPhase;
import org.medina.call.MechanismStatus;

/** Words and badges of calls that more than one screen needs. */
final class Say {

    private Say() {}

    static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
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
