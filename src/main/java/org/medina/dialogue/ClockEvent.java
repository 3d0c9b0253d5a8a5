package org.medina.dialogue;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What happened to the clock of a consultation; recorded in order, they make the clock again. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ClockEvent.Invited.class, name = "invited"),
    @JsonSubTypes.Type(value = ClockEvent.Extended.class, name = "extended"),
    @JsonSubTypes.Type(value = ClockEvent.Stopped.class, name = "stopped"),
    @JsonSubTypes.Type(value = ClockEvent.Resumed.class, name = "resumed"),
    @JsonSubTypes.Type(value = ClockEvent.Reminded.class, name = "reminded")
})
sealed interface ClockEvent {

    Instant at();

    /**
     * @param forumCloses the last day of the chosen forum; null where none is chosen or its days are not known
     * @param answerBy the last day to answer, where those who invited chose another one than the rule says
     */
    record Invited(
            Instant at,
            ClockRule rule,
            @Nullable LocalDate forumCloses,
            @Nullable LocalDate answerBy) implements ClockEvent {

        Invited(Instant at, ClockRule rule, @Nullable LocalDate forumCloses) {
            this(at, rule, forumCloses, null);
        }
    }

    record Extended(Instant at) implements ClockEvent {}

    /**
     * A side asked the other one something.
     *
     * @param number which question of its side, from 1
     */
    record Stopped(Instant at, Side side, int number) implements ClockEvent {}

    /** The question of that side was answered. */
    record Resumed(Instant at, Side side, int number) implements ClockEvent {}

    /**
     * @param extended whether it was about the deadline after the extension
     * @param daysBefore working days before the deadline
     */
    record Reminded(Instant at, boolean extended, int daysBefore) implements ClockEvent {}
}
