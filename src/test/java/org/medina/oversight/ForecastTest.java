package org.medina.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ForecastTest {

    private static final Instant ENTERED = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void eightOfTenLikeCasesEndedBetweenItsFirstAndItsLastDay() {
        Forecast forecast = Forecast.of(ENTERED, ENTERED, days(0, 101)).orElseThrow();

        assertThat(forecast.early()).isEqualTo(ENTERED.plus(Duration.ofDays(11)));
        assertThat(forecast.middle()).isEqualTo(ENTERED.plus(Duration.ofDays(51)));
        assertThat(forecast.late()).isEqualTo(ENTERED.plus(Duration.ofDays(91)));
        assertThat(forecast.like()).isEqualTo(101);
    }

    @Test
    void thirtyLikeCasesAreTooFewAndThirtyOneAreEnough() {
        assertThat(Forecast.of(ENTERED, ENTERED, days(0, 30))).isEmpty();
        assertThat(Forecast.of(ENTERED, ENTERED, days(0, 31))).isPresent();
    }

    @Test
    void thoseThatEndedSoonerThanThisOneHasLastedSayNothing() {
        Instant after = ENTERED.plus(Duration.ofDays(50));

        Forecast forecast = Forecast.of(ENTERED, after, days(0, 101)).orElseThrow();

        assertThat(forecast.like()).isEqualTo(51);
        assertThat(forecast.early()).isEqualTo(ENTERED.plus(Duration.ofDays(56)));
        assertThat(Forecast.of(ENTERED, ENTERED.plus(Duration.ofDays(75)), days(0, 101)))
                .isEmpty();
    }

    @Test
    void percentilesLieBetweenTheirNeighboursInProportion() {
        assertThat(Forecast.percentile(new double[] {2, 6, 10, 30}, 0.5)).isCloseTo(8, within(1e-9));
        assertThat(Forecast.percentile(new double[] {2, 6, 10, 30}, 0.9)).isCloseTo(24, within(1e-9));
        assertThat(Forecast.percentile(new double[] {7}, 0.9)).isCloseTo(7, within(1e-9));
    }

    /** One case a day: of 1, 2, … so many days, not in order. */
    private static double[] days(int from, int count) {
        return IntStream.range(0, count)
                .map(i -> (i * 7 + 3) % count + from + 1)
                .mapToDouble(day -> day * 86_400.0)
                .toArray();
    }
}
