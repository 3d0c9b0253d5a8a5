package org.medina.declaration;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When cities that were asked to endorse are reminded; settings {@code medina.declaration.*}.
 *
 * @param remind how long before the end of the last day, in any order
 */
@ConfigurationProperties("medina.declaration")
record ClosingReminders(@DefaultValue({"14d", "3d"}) List<Duration> remind) {

    ClosingReminders {
        remind = List.copyOf(remind);
    }

    /** The last moment at or before {@code now}. */
    Optional<Instant> last(Instant end, Instant now) {
        return moments(end).filter(moment -> !moment.isAfter(now)).reduce((one, other) -> other);
    }

    /** The next moment after {@code then}; after the last, the end. */
    Instant nextAfter(Instant end, Instant then) {
        return moments(end).filter(moment -> moment.isAfter(then)).findFirst().orElse(end);
    }

    private Stream<Instant> moments(Instant end) {
        return remind.stream().map(end::minus).sorted();
    }
}
