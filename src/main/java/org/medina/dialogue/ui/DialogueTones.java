package org.medina.dialogue.ui;

import com.vaadin.flow.i18n.I18NProvider;
import org.jspecify.annotations.Nullable;
import org.medina.base.ui.StatusBadge;
import org.medina.base.ui.Tone;
import org.medina.dialogue.DialogueStage;
import org.medina.dialogue.Outcome;
import org.medina.dialogue.Severity;

/** Where a dialogue stands, what came of it and how much hangs on a comment, as badges. */
final class DialogueTones {

    private DialogueTones() {}

    static StatusBadge badge(DialogueStage stage) {
        return new StatusBadge(I18NProvider.translate("dialogue.stage." + stage), tone(stage));
    }

    static StatusBadge badge(Outcome outcome) {
        return new StatusBadge(I18NProvider.translate("dialogue.outcome." + outcome), tone(outcome));
    }

    static StatusBadge badge(Severity severity) {
        return new StatusBadge(I18NProvider.translate("dialogue.severity." + severity), tone(severity));
    }

    /** Whether a letter says what was entered; null: nobody has said so yet. */
    static StatusBadge letter(String words, @Nullable Boolean confirmed) {
        return new StatusBadge(words, confirmed == null ? Tone.AMBER : confirmed ? Tone.LEAF : Tone.ROSE);
    }

    private static Tone tone(DialogueStage stage) {
        return switch (stage) {
            case PROPOSED, DECLINED, CALLED_OFF -> Tone.STONE;
            case COMMENTING, CONSOLIDATING -> Tone.SKY;
            case ANSWERING, CLOSING -> Tone.IRIS;
            case MEETING -> Tone.AMBER;
            case CLOSED -> Tone.LEAF;
        };
    }

    /** Silence is grey: it is neither consent nor its opposite. */
    private static Tone tone(Outcome outcome) {
        return switch (outcome) {
            case ENDORSE, ENDORSE_WITH_COMMENTS -> Tone.LEAF;
            case COMMENTS_ONLY -> Tone.SKY;
            case OBJECTION -> Tone.ROSE;
            case NO_POSITION, SILENT -> Tone.STONE;
        };
    }

    static Tone tone(Severity severity) {
        return switch (severity) {
            case CRITICAL -> Tone.ROSE;
            case MAJOR -> Tone.AMBER;
            case SUBSTANTIVE -> Tone.SKY;
            case EDITORIAL -> Tone.STONE;
        };
    }
}
