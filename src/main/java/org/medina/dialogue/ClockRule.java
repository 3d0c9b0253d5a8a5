package org.medina.dialogue;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.medina.refdata.CountryCalendar;

/**
 * The figures that a consultation runs by. They stand in its invitation, so that changed settings change no consultation
 * that has begun.
 *
 * @param answerWeeks calendar weeks to answer
 * @param extensionWeeks calendar weeks that an extension adds
 * @param hardEndWeeks calendar weeks that nothing passes
 * @param daysBeforeForum working days that must be left before the chosen forum closes
 * @param mostQuestions how often a side may stop the clock
 * @param questionDays working days that the clock stands still for a question, at most
 * @param notedAfter working days after which an answer without a reply counts as noted
 * @param remindBefore working days before the deadline, a reminder each
 * @param remindAt when on such a day, in the country's zone
 */
record ClockRule(
        int answerWeeks,
        int extensionWeeks,
        int hardEndWeeks,
        int daysBeforeForum,
        int mostQuestions,
        int questionDays,
        int notedAfter,
        List<Integer> remindBefore,
        LocalTime remindAt) {

    private static final int MOST_WEEKS = 104;
    private static final int MOST_DAYS = 250;

    ClockRule {
        within("answer-weeks", answerWeeks, 1, MOST_WEEKS);
        within("extension-weeks", extensionWeeks, 0, MOST_WEEKS);
        within("hard-end-weeks", hardEndWeeks, answerWeeks, MOST_WEEKS);
        within("days-before-forum", daysBeforeForum, 0, MOST_DAYS);
        within("most-questions", mostQuestions, 0, MOST_DAYS);
        within("question-days", questionDays, 1, MOST_DAYS);
        within("noted-after", notedAfter, 1, MOST_DAYS);
        remindBefore.forEach(days -> within("remind-before", days, 1, MOST_DAYS));
        remindBefore = remindBefore.stream().distinct().sorted().toList();
    }

    /** When an answer that was given then closes as noted, unless somebody replies. */
    Instant notedAt(CountryCalendar calendar, Instant answered) {
        return calendar.deadline(answered, notedAfter);
    }

    private static void within(String setting, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "medina.dialogue." + setting + " must be from " + least + " to " + most + ", not " + value);
        }
    }
}
