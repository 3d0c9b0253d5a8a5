package planted.house;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

final class AsksTheClock {

    private AsksTheClock() {}

    static boolean isBefore(Clock clock, LocalDate date) {
        return Instant.now(clock).isAfter(clock.instant())
                && LocalDate.now(clock).isBefore(date);
    }
}
