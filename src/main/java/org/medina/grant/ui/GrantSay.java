package org.medina.grant.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.math.BigDecimal;
import org.medina.base.Money;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.StatusBadge;
import org.medina.base.ui.Tone;
import org.medina.budget.AmountText;
import org.medina.grant.Commitment;
import org.medina.grant.GrantStage;
import org.medina.grant.Report;
import org.medina.grant.Tranche;

/** What is said of a grant in more than one place: amounts in the reader's way of writing, states as badges. */
final class GrantSay {

    private GrantSay() {}

    static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }

    static String money(Money money) {
        return new AmountText(ReaderTime.locale()).of(money);
    }

    static String money(BigDecimal amount, String currency) {
        return money(new Money(amount.stripTrailingZeros(), currency));
    }

    static StatusBadge badge(GrantStage stage) {
        return new StatusBadge(
                say("grant.stage." + stage),
                switch (stage) {
                    case COMMITMENT, DILIGENCE -> Tone.SKY;
                    case AGREEMENT -> Tone.IRIS;
                    case DELIVERY, CLOSED -> Tone.LEAF;
                    case CLOSING -> Tone.AMBER;
                    case DECLINED, CALLED_OFF -> Tone.ROSE;
                });
    }

    static StatusBadge badge(Tranche.State state) {
        return new StatusBadge(
                say("grant.tranche." + state),
                switch (state) {
                    case PLANNED, LAPSED -> Tone.STONE;
                    case REQUESTED, CHECKED -> Tone.SKY;
                    case APPROVED -> Tone.AMBER;
                    case PAID -> Tone.LEAF;
                });
    }

    static StatusBadge badge(Report.Status status) {
        return new StatusBadge(
                say("grant.report." + status),
                switch (status) {
                    case HANDED_IN -> Tone.SKY;
                    case RETURNED -> Tone.ROSE;
                    case ACCEPTED -> Tone.LEAF;
                });
    }

    static StatusBadge badge(Commitment.Status status) {
        return new StatusBadge(
                say("grant.commitment." + status),
                switch (status) {
                    case OPEN -> Tone.STONE;
                    case COMMITTED -> Tone.LEAF;
                    case DECLINED -> Tone.ROSE;
                });
    }
}
