package org.medina.inbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.medina.base.SubjectRef;
import org.medina.identity.OrganisationId;
import org.medina.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Who works on which case now, on every node. Whoever keeps live connections says so here, and again every few seconds; what
 * a killed node had said fades away.
 */
@Service
public class Presences {

    /** After that long without a word somebody counts as gone. */
    public static final Duration SILENCE = Duration.ofSeconds(35);

    private final JdbcClient jdbc;
    private final WorkNews news;
    private final Clock clock;

    Presences(JdbcClient jdbc, WorkNews news, Clock clock) {
        this.jdbc = jdbc;
        this.news = news;
        this.clock = clock;
    }

    /** Somebody has opened the case in a tab, acting for that organisation. */
    public void came(SubjectRef subject, UUID tab, PersonId person, OrganisationId organisation, UUID node) {
        jdbc.sql("""
                        insert into inbox.presence (subject_id, tab, person, organisation, node, seen_at)
                        values (:subject, :tab, :person, :organisation, :node, :now)
                        on conflict (subject_id, tab, person) do update
                           set organisation = excluded.organisation, node = excluded.node, seen_at = excluded.seen_at""")
                .param("subject", subject.id())
                .param("tab", tab)
                .param("person", person.value())
                .param("organisation", organisation.value())
                .param("node", node)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        news.changed(organisation);
    }

    public void left(SubjectRef subject, UUID tab, PersonId person) {
        jdbc.sql("""
                        delete from inbox.presence
                         where subject_id = :subject and tab = :tab and person = :person returning organisation""")
                .param("subject", subject.id())
                .param("tab", tab)
                .param("person", person.value())
                .query(UUID.class)
                .list()
                .forEach(organisation -> news.changed(new OrganisationId(organisation)));
    }

    /** Everybody whom that node has reported is still there; and those of whom nothing was heard for long are gone. */
    public void alive(UUID node) {
        Instant now = clock.instant();
        jdbc.sql("update inbox.presence set seen_at = :now where node = :node")
                .param("now", Timestamp.from(now))
                .param("node", node)
                .update();
        forget("seen_at < :before", Map.of("before", Timestamp.from(now.minus(SILENCE))));
    }

    /** The node stops. */
    public void gone(UUID node) {
        forget("node = :node", Map.of("node", node));
    }

    private void forget(String which, Map<String, ?> parameters) {
        jdbc
                .sql("delete from inbox.presence where " + which + " returning organisation")
                .params(parameters)
                .query(UUID.class)
                .list()
                .stream()
                .distinct()
                .forEach(organisation -> news.changed(new OrganisationId(organisation)));
    }

    /** The colleagues who are in these cases for that organisation now, but for the reader. */
    Map<UUID, Set<PersonId>> in(Collection<UUID> subjects, OrganisationId organisation, PersonId reader) {
        if (subjects.isEmpty()) {
            return Map.of();
        }
        record Here(UUID subject, PersonId person) {}
        return jdbc
                .sql("""
                        select subject_id, person from inbox.presence
                         where subject_id in (:subjects) and organisation = :organisation and person <> :reader
                           and seen_at >= :since
                         order by person limit 1000""")
                .param("subjects", subjects)
                .param("organisation", organisation.value())
                .param("reader", reader.value())
                .param("since", Timestamp.from(clock.instant().minus(SILENCE)))
                .query((row, number) -> new Here(
                        row.getObject("subject_id", UUID.class), new PersonId(row.getObject("person", UUID.class))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Here::subject, Collectors.mapping(Here::person, Collectors.toCollection(LinkedHashSet::new))));
    }
}
