package org.medina.casefile;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.medina.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What somebody has done, whatever the case; for themselves alone, since it says nothing of the cases. */
@Service
public class ActsOfPeople {

    private final JdbcClient jdbc;

    ActsOfPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The kinds of acts of a person from a moment on, each as kind of case and verb, e.g. {@code pledge.create}. */
    public Set<String> since(PersonId person, Instant from) {
        return jdbc
                .sql("""
                        select distinct c.kind || '.' || h.action
                          from casefile.history h join casefile.case_file c on c.id = h.case_id
                         where h.person = :person and h.at >= :from""")
                .param("person", person.value())
                .param("from", Timestamp.from(from))
                .query(String.class)
                .stream()
                .collect(Collectors.toSet());
    }
}
