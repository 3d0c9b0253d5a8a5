package org.medina.dialogue.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medina.base.ui.DueMark;
import org.medina.base.ui.ReaderTime;
import org.medina.dialogue.DialogueDetails;
import org.medina.dialogue.Direction;
import org.medina.identity.Organisation;
import org.medina.refdata.Forum;
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
        return zone(details.direction(), details.author(), details.consolidator());
    }

    /** Cities that answer a state count in that state's days, whoever they are. */
    ZoneId zone(Direction direction, Organisation author, @Nullable Organisation consolidator) {
        Organisation counts = direction == Direction.UPWARD || consolidator == null ? author : consolidator;
        return counts.country() == null ? ZoneId.of("UTC") : workingDays.zoneOf(counts.country());
    }

    String moment(DialogueDetails details, Instant at) {
        return times.moment(at, zone(details));
    }

    String day(DialogueDetails details, Instant at) {
        return times.day(LocalDate.ofInstant(at, zone(details)));
    }

    /** Of some forums those whose days are known and lie ahead. */
    List<Forum> toCome(List<Forum> forums) {
        return forums.stream()
                .filter(forum -> forum.ends() != null && forum.ends().isAfter(times.today()))
                .toList();
    }

    /** The deadline with its urgency. */
    DueMark due(DialogueDetails details) {
        return times.due(details.deadline(), zone(details));
    }

    /** Nothing is said for those who did not answer. */
    String silence(DialogueDetails details) {
        Instant consulted = Objects.requireNonNullElse(details.consultedAt(), details.createdAt());
        return DialogueWords.say("dialogue.silence", day(details, consulted), day(details, details.deadline()));
    }
}
