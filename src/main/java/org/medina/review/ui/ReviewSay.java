package org.medina.review.ui;

import com.vaadin.flow.i18n.I18NProvider;
import org.medina.base.ui.StatusBadge;
import org.medina.base.ui.Tone;
import org.medina.review.ContributionStage;
import org.medina.review.ReviewStage;
import org.medina.review.Standing;
import org.medina.review.Statement;
import org.medina.signoff.ChainState;

/** What is said of reviews in more than one place. */
final class ReviewSay {

    private ReviewSay() {}

    static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }

    static StatusBadge badge(ReviewStage stage) {
        return new StatusBadge(
                say("review.stage." + stage),
                switch (stage) {
                    case PREPARATION -> Tone.STONE;
                    case COLLECTION, COMPILATION -> Tone.SKY;
                    case SIGNING -> Tone.IRIS;
                    case REVISION -> Tone.AMBER;
                    case PUBLISHED -> Tone.LEAF;
                    case CALLED_OFF -> Tone.ROSE;
                });
    }

    static StatusBadge badge(ContributionStage stage) {
        return new StatusBadge(
                say("review.contribution." + stage),
                switch (stage) {
                    case ANSWERING -> Tone.SKY;
                    case HANDED_IN -> Tone.IRIS;
                    case FROZEN -> Tone.LEAF;
                    case LAPSED -> Tone.STONE;
                });
    }

    static StatusBadge badge(Standing standing) {
        return new StatusBadge(
                say("review.standing." + standing),
                switch (standing) {
                    case WAITING -> Tone.SKY;
                    case LATE -> Tone.AMBER;
                    case CONFIRMED, UPDATED -> Tone.LEAF;
                    case SILENT -> Tone.STONE;
                });
    }

    static StatusBadge badge(Statement.State state) {
        return new StatusBadge(
                say("review.statement." + state),
                switch (state) {
                    case NOBODY, WAIVED, SILENT -> Tone.STONE;
                    case ASKED -> Tone.SKY;
                    case GIVEN -> Tone.LEAF;
                });
    }

    static StatusBadge badge(ChainState.Standing standing) {
        return new StatusBadge(
                say("review.chain." + standing),
                switch (standing) {
                    case WAITING, OMITTED -> Tone.STONE;
                    case TURN -> Tone.AMBER;
                    case DONE -> Tone.LEAF;
                });
    }
}
