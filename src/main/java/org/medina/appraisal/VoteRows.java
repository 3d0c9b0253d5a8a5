package org.medina.appraisal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The votes of a round, sealed: nothing but the count at the end reads more than one's own. */
@Repository
class VoteRows {

    private static final int MANY = 200;

    private final JdbcClient jdbc;

    VoteRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a seat has said so far. */
    public record Vote(Choice choice, @Nullable String words, Instant at) {}

    /** Until the round closes a seat may change its mind. */
    void put(AppraisalId appraisal, int round, PersonId person, Choice choice, @Nullable String words, Instant at) {
        jdbc.sql("""
                        insert into appraisal.vote (appraisal, round, person, choice, words, at)
                        values (:appraisal, :round, :person, :choice, :words, :at)
                        on conflict (appraisal, round, person) do update
                           set choice = excluded.choice, words = excluded.words, at = excluded.at""")
                .param("appraisal", appraisal.value())
                .param("round", round)
                .param("person", person.value())
                .param("choice", choice.name())
                .param("words", words)
                .param("at", Timestamp.from(at))
                .update();
    }

    void remove(AppraisalId appraisal, int round, PersonId person) {
        jdbc.sql("delete from appraisal.vote where appraisal = :appraisal and round = :round and person = :person")
                .param("appraisal", appraisal.value())
                .param("round", round)
                .param("person", person.value())
                .update();
    }

    Map<PersonId, Vote> of(AppraisalId appraisal, int round) {
        Map<PersonId, Vote> votes = new HashMap<>();
        jdbc.sql("""
                        select person, choice, words, at from appraisal.vote
                         where appraisal = :appraisal and round = :round limit :many""")
                .param("appraisal", appraisal.value())
                .param("round", round)
                .param("many", MANY)
                .query(row -> {
                    votes.put(
                            new PersonId(row.getObject("person", UUID.class)),
                            new Vote(
                                    Choice.valueOf(row.getString("choice")),
                                    row.getString("words"),
                                    row.getTimestamp("at").toInstant()));
                });
        return votes;
    }

    Optional<Vote> find(AppraisalId appraisal, int round, PersonId person) {
        return Optional.ofNullable(of(appraisal, round).get(person));
    }
}
