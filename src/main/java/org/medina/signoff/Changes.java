package org.medina.signoff;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.medina.base.SubjectRef;
import org.medina.identity.PersonId;
import org.medina.signoff.SectionChange.Kind;
import org.medina.signoff.SectionChange.Mark;
import org.medina.signoff.SectionChange.Piece;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers what each person last saw of a case, and tells what is different now. */
@Component
class Changes {

    private final JdbcClient jdbc;
    private final Texts texts;
    private final PlainText plain;
    private final Clock clock;

    Changes(JdbcClient jdbc, Texts texts, PlainText plain, Clock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.plain = plain;
        this.clock = clock;
    }

    void looked(SubjectRef subject, PersonId person, String hash) {
        jdbc.sql("""
                insert into signoff.look (subject_kind, subject_id, person, text_hash, looked_at)
                values (:kind, :id, :person, :hash, :at)
                on conflict (subject_kind, subject_id, person)
                do update set text_hash = excluded.text_hash, looked_at = excluded.looked_at""")
                .param("kind", subject.kind())
                .param("id", subject.id())
                .param("person", person.value())
                .param("hash", hash)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    List<SectionChange> since(SubjectRef subject, PersonId person) {
        Map<String, String> before = lastSeen(subject, person)
                .flatMap(texts::byHash)
                .map(this::plain)
                .orElse(Map.of());
        return texts.current(subject).map(now -> between(before, plain(now))).orElse(List.of());
    }

    /** From one text to a later one. */
    List<SectionChange> between(FrozenText before, FrozenText after) {
        return between(plain(before), plain(after));
    }

    private Optional<String> lastSeen(SubjectRef subject, PersonId person) {
        return jdbc.sql("select text_hash from signoff.look"
                        + " where subject_kind = :kind and subject_id = :id and person = :person")
                .param("kind", subject.kind())
                .param("id", subject.id())
                .param("person", person.value())
                .query(String.class)
                .optional();
    }

    private static List<SectionChange> between(Map<String, String> before, Map<String, String> after) {
        Set<String> keys = new LinkedHashSet<>(after.keySet());
        keys.addAll(before.keySet());
        List<SectionChange> changes = new ArrayList<>();
        for (String key : keys) {
            String old = before.getOrDefault(key, "");
            String now = after.getOrDefault(key, "");
            if (!old.equals(now)) {
                changes.add(change(key, old, now));
            }
        }
        return changes;
    }

    private static SectionChange change(String key, String old, String now) {
        if (old.isEmpty()) {
            return new SectionChange(key, Kind.ADDED, List.of(new Piece(Mark.NEW, now)));
        }
        return now.isEmpty()
                ? new SectionChange(key, Kind.REMOVED, List.of(new Piece(Mark.GONE, old)))
                : new SectionChange(key, Kind.CHANGED, WordDiff.between(old, now));
    }

    private Map<String, String> plain(FrozenText text) {
        Map<String, String> sections = new LinkedHashMap<>();
        sections.put(Texts.TITLE, Objects.requireNonNullElse(text.title(), ""));
        text.sections()
                .forEach(
                        part -> sections.put(part.key(), plain.of(text.subject().kind(), part.key(), part.value())));
        return sections;
    }
}
