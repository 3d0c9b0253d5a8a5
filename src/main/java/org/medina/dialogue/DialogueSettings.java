package org.medina.dialogue;

import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long things may take in a dialogue; settings {@code medina.dialogue.*}, copied into each invitation as its
 * {@link ClockRule}, where they are explained.
 */
@ConfigurationProperties("medina.dialogue")
record DialogueSettings(
        @DefaultValue("12") int answerWeeks,
        @DefaultValue("2") int extensionWeeks,
        @DefaultValue("16") int hardEndWeeks,
        @DefaultValue("15") int daysBeforeForum,
        @DefaultValue("2") int mostQuestions,
        @DefaultValue("10") int questionDays,
        @DefaultValue("15") int notedAfter,
        @DefaultValue({"20", "5", "1"}) List<Integer> remindBefore,
        @DefaultValue("09:00") LocalTime remindAt) {

    /** A slip in a setting is told when the portal starts, not when somebody invites. */
    DialogueSettings {
        new ClockRule(
                answerWeeks,
                extensionWeeks,
                hardEndWeeks,
                daysBeforeForum,
                mostQuestions,
                questionDays,
                notedAfter,
                remindBefore,
                remindAt);
    }

    ClockRule rule() {
        return new ClockRule(
                answerWeeks,
                extensionWeeks,
                hardEndWeeks,
                daysBeforeForum,
                mostQuestions,
                questionDays,
                notedAfter,
                remindBefore,
                remindAt);
    }
}
