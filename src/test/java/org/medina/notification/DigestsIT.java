package org.medina.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medina.base.PortalClock;
import org.medina.base.SubjectRef;
import org.medina.pledge.PledgeFixtures;
import org.medina.testing.Accounts;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The mail of the day: once a day of its reader’s calendar, also where the clocks change and where the portal was away. */
@IntegrationTest
class DigestsIT {

    @Autowired
    Digests digests;

    @Autowired
    WishRows wishes;

    @Autowired
    NoticesForTests told;

    @Autowired
    PledgeFixtures pledges;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PortalClock clock;

    private UUID mayor;
    private UUID freetown;
    private SubjectRef subject;

    @BeforeEach
    void begin() {
        freetown = accounts.organisation("freetown").value();
        subject = pledges.draft(pledges.complete("Wells for wards")).subject();
        told.forget();
        mayor = told.person("mayor.freetown", "freetown");
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    /** Every ten minutes, with breaks in which the portal is away for up to thirty hours. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Zurich, 2026-03-27T00:00:00Z, 02:30",
        "Europe/Zurich, 2026-10-23T00:00:00Z, 02:30",
        "America/St_Johns, 2026-10-30T00:00:00Z, 00:30",
        "Africa/Freetown, 2026-03-27T00:00:00Z, 08:00",
        "Pacific/Apia, 2026-03-27T00:00:00Z, 23:59"
    })
    void everyDayHasOneMailAndEveryNoticeStandsInOne(ZoneId zone, Instant start, LocalTime at) {
        long seed = System.nanoTime();
        var random = new Random(seed);
        wishes.put(mayor, zone, Locale.ENGLISH, at);
        Instant end = start.plus(Duration.ofDays(5));
        Instant away = start;
        int notices = 0;
        for (Instant now = start; now.isBefore(end); now = now.plus(Duration.ofMinutes(10))) {
            if (random.nextInt(6) == 0) {
                told.daily(mayor, freetown, subject, now);
                notices++;
            }
            if (random.nextInt(150) == 0) {
                away = now.plus(Duration.ofHours(random.nextInt(30)));
            }
            if (!now.isBefore(away)) {
                clock.moveTo(now);
                digests.make();
            }
        }
        clock.moveTo(end.plus(Duration.ofDays(2)));
        digests.make();

        List<LocalDate> days = jdbc
                .sql("select key from notification.outbox where person = :person order by at, key")
                .param("person", mayor)
                .query(String.class)
                .list()
                .stream()
                .map(LocalDate::parse)
                .toList();
        assertThat(days).as("seed %d", seed).doesNotHaveDuplicates().isSorted();
        assertThat(jdbc.sql("select count(*) from notification.notice where person = :person and mail is not null")
                        .param("person", mayor)
                        .query(Long.class)
                        .single())
                .as("seed %d", seed)
                .isEqualTo(notices);
        // none before its hour there: no notice of that morning or later stands in it
        assertThat(jdbc.sql("""
                        select count(*) from notification.notice n join notification.outbox b on b.id = n.mail
                         where n.person = :person and n.at > b.at""").param("person", mayor).query(Long.class).single())
                .as("seed %d", seed)
                .isZero();
    }

    @Test
    void theMailOfTheDayComesAtItsHourAndNotBefore() {
        wishes.put(mayor, ZoneId.of("Africa/Freetown"), Locale.ENGLISH, LocalTime.of(8, 0));
        told.daily(mayor, freetown, subject, Instant.parse("2026-05-05T15:00:00Z"));

        makeAt("2026-05-05T16:00:00Z");
        assertThat(made()).isEmpty();
        makeAt("2026-05-06T07:59:00Z");
        assertThat(made()).isEmpty();
        makeAt("2026-05-06T08:00:01Z");
        assertThat(made()).containsExactly("2026-05-06");
        told.daily(mayor, freetown, subject, Instant.parse("2026-05-06T09:00:00Z"));
        makeAt("2026-05-06T20:00:00Z");
        assertThat(made()).containsExactly("2026-05-06");
        makeAt("2026-05-07T08:30:00Z");
        assertThat(made()).containsExactly("2026-05-06", "2026-05-07");
    }

    @Test
    void aPortalThatWasAwayInTheMorningSendsItLaterThatDay() {
        wishes.put(mayor, ZoneId.of("Europe/Zurich"), Locale.ENGLISH, LocalTime.of(8, 0));
        told.daily(mayor, freetown, subject, Instant.parse("2026-05-05T15:00:00Z"));

        makeAt("2026-05-06T21:00:00Z");
        makeAt("2026-05-06T21:30:00Z");

        assertThat(made()).containsExactly("2026-05-06");
    }

    private void makeAt(String now) {
        clock.moveTo(Instant.parse(now));
        digests.make();
    }

    private List<String> made() {
        return jdbc.sql("select key from notification.outbox where person = :person order by key")
                .param("person", mayor)
                .query(String.class)
                .list();
    }
}
