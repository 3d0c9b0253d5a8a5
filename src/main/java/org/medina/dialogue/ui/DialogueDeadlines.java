package org.medina.dialogue.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import org.medina.base.ui.ReaderTime;
import org.medina.dialogue.DialogueDetails;
import org.medina.identity.Organisation;
import org.medina.refdata.WorkingDays;
import org.springframework.stereotype.Component;

/** Times of a dialogue in words: its days are those of the country that answers, wherever they are read. */
@Component
class DialogueDeadlines {

    private final WorkingDays workingDays;
    private final ReaderTime times;

    DialogueDeadlines(WorkingDays workingDays, ReaderTime times) {
        this.workingDays = workingDays;
        this.times = times;
    }

    ZoneId zone(DialogueDetails details) {
        return zone(details.consolidator());
    }

    ZoneId zone(Organisation consolidator) {
        return consolidator.country() == null ? ZoneOffset.UTC : workingDays.zoneOf(consolidator.country());
    }

    String moment(DialogueDetails details, Instant at) {
        return times.moment(at, zone(details));
    }

    String day(DialogueDetails details, Instant at) {
        return times.day(LocalDate.ofInstant(at, zone(details)));
    }

    /** Nothing is said for those who did not answer. */
    String silence(DialogueDetails details) {
        Instant consulted = Objects.requireNonNullElse(details.consultedAt(), details.createdAt());
        return DialogueWords.say("dialogue.silence", day(details, consulted), day(details, details.deadline()));
    }
}
