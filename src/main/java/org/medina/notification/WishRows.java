package org.medina.notification;

import java.sql.Time;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of what people wish. */
@Repository
class WishRows {

    private final JdbcClient jdbc;

    WishRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param digested the day of the last mail of the day, in their zone */
    record Reader(
            ZoneId zone,
            Locale language,
            LocalTime digestAt,
            @Nullable LocalDate digested) {

        static Reader unknown() {
            return new Reader(ZoneOffset.UTC, Locale.ENGLISH, Wishes.IN_THE_MORNING, null);
        }
    }

    Reader reader(UUID person) {
        return jdbc.sql("select zone, language, digest_at, digested from notification.reader where person = :person")
                .param("person", person)
                .query((row, number) -> new Reader(
                        ZoneId.of(row.getString("zone")),
                        Locale.forLanguageTag(row.getString("language")),
                        row.getObject("digest_at", LocalTime.class),
                        row.getObject("digested", LocalDate.class)))
                .optional()
                .orElseGet(Reader::unknown);
    }

    Wishes wishes(UUID person) {
        Reader reader = reader(person);
        return new Wishes(
                ways(List.of(person)).getOrDefault(person, Map.of()),
                reader.zone(),
                reader.language(),
                reader.digestAt());
    }

    /** What they said, and nothing for kinds of which they said nothing. */
    Map<UUID, Map<NoticeKind, NoticeWay>> ways(Collection<UUID> people) {
        Map<UUID, Map<NoticeKind, NoticeWay>> ways = new HashMap<>();
        if (!people.isEmpty()) {
            jdbc.sql("select person, kind, way from notification.preference where person in (:people)")
                    .param("people", people)
                    .query(row -> {
                        ways.computeIfAbsent(
                                        row.getObject("person", UUID.class), one -> new EnumMap<>(NoticeKind.class))
                                .put(
                                        NoticeKind.valueOf(row.getString("kind")),
                                        NoticeWay.valueOf(row.getString("way")));
                    });
        }
        return ways;
    }

    void put(UUID person, NoticeKind kind, NoticeWay way) {
        jdbc.sql("""
                        insert into notification.preference (person, kind, way) values (:person, :kind, :way)
                        on conflict (person, kind) do update set way = excluded.way""")
                .param("person", person)
                .param("kind", kind.name())
                .param("way", way.name())
                .update();
    }

    void put(UUID person, ZoneId zone, Locale language, LocalTime digestAt) {
        jdbc.sql("""
                        insert into notification.reader (person, zone, language, digest_at)
                        values (:person, :zone, :language, :at)
                        on conflict (person) do update set zone = excluded.zone, language = excluded.language,
                            digest_at = excluded.digest_at""")
                .param("person", person)
                .param("zone", zone.getId())
                .param("language", language.toLanguageTag())
                .param("at", Time.valueOf(digestAt))
                .update();
    }

    /** What a browser tells, for people who never said it themselves. */
    void meet(UUID person, ZoneId zone, Locale language) {
        jdbc.sql("""
                        insert into notification.reader (person, zone, language, digest_at)
                        values (:person, :zone, :language, :at) on conflict (person) do nothing""")
                .param("person", person)
                .param("zone", zone.getId())
                .param("language", language.toLanguageTag())
                .param("at", Time.valueOf(Wishes.IN_THE_MORNING))
                .update();
    }

    /** False where that day, or a later one, has had its mail already; of two nodes at once, one wins. */
    boolean digest(UUID person, LocalDate day) {
        Optional<UUID> taken = jdbc.sql("""
                        insert into notification.reader as r (person, zone, language, digest_at, digested)
                        values (:person, 'Z', 'en', :at, :day)
                        on conflict (person) do update set digested = excluded.digested
                         where r.digested is null or r.digested < excluded.digested
                        returning person""")
                .param("person", person)
                .param("at", Time.valueOf(Wishes.IN_THE_MORNING))
                .param("day", day)
                .query((row, number) -> row.getObject("person", UUID.class))
                .optional();
        return taken.isPresent();
    }
}
