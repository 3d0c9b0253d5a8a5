package org.medina.appraisal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.identity.OrganisationId;
import org.medina.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The committee's seats in an appraisal, and everybody who declared a conflict. */
@Repository
class SeatRows {

    private static final int MANY = 200;

    private final JdbcClient jdbc;

    SeatRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A seat.
     *
     * @param barredBy the organisation of its member that would get money; null where there is none
     * @param recusal why its member takes no part; null where they do
     * @param standsInFor whose place the member takes; null for a seat of the plan's own
     */
    record Seated(
            PersonId person,
            String constituency,
            @Nullable OrganisationId barredBy,
            @Nullable String recusal,
            @Nullable PersonId standsInFor) {

        Seated(PersonId person, String constituency, @Nullable OrganisationId barredBy, @Nullable String recusal) {
            this(person, constituency, barredBy, recusal, null);
        }

        boolean isStandIn() {
            return standsInFor != null;
        }

        boolean isBarred() {
            return barredBy != null;
        }

        boolean isRecused() {
            return recusal != null;
        }

        boolean mayVote() {
            return !isBarred() && !isRecused();
        }
    }

    void insert(AppraisalId appraisal, PersonId person, String constituency, @Nullable OrganisationId barredBy) {
        jdbc.sql("""
                        insert into appraisal.seat (appraisal, person, constituency, barred_by)
                        values (:appraisal, :person, :constituency, :barredBy) on conflict do nothing""")
                .param("appraisal", appraisal.value())
                .param("person", person.value())
                .param("constituency", constituency)
                .param("barredBy", barredBy == null ? null : barredBy.value())
                .update();
    }

    /** A member in the place of a seat that takes no part. */
    void insertStandIn(AppraisalId appraisal, PersonId person, Seated apart) {
        PersonId place = apart.standsInFor() == null ? apart.person() : apart.standsInFor();
        jdbc.sql("""
                        insert into appraisal.seat (appraisal, person, constituency, stands_in_for)
                        values (:appraisal, :person, :constituency, :place)""")
                .param("appraisal", appraisal.value())
                .param("person", person.value())
                .param("constituency", apart.constituency())
                .param("place", place.value())
                .update();
    }

    /** Seats of the plan that take no part and have nobody in their place who does. */
    static List<Seated> open(List<Seated> all) {
        return all.stream()
                .filter(seat -> !seat.isStandIn() && !seat.mayVote())
                .filter(seat -> all.stream()
                        .noneMatch(other -> other.mayVote() && seat.person().equals(other.standsInFor())))
                .toList();
    }

    List<Seated> of(AppraisalId appraisal) {
        return jdbc.sql("""
                        select s.person, s.constituency, s.barred_by, r.reason, s.stands_in_for
                          from appraisal.seat s
                          left join appraisal.recusal r on r.appraisal = s.appraisal and r.person = s.person
                         where s.appraisal = :appraisal order by s.constituency, s.person limit :many""")
                .param("appraisal", appraisal.value())
                .param("many", MANY)
                .query((row, number) -> {
                    UUID barred = row.getObject("barred_by", UUID.class);
                    UUID place = row.getObject("stands_in_for", UUID.class);
                    return new Seated(
                            new PersonId(row.getObject("person", UUID.class)),
                            row.getString("constituency"),
                            barred == null ? null : new OrganisationId(barred),
                            row.getString("reason"),
                            place == null ? null : new PersonId(place));
                })
                .list();
    }

    Optional<Seated> find(AppraisalId appraisal, @Nullable PersonId person) {
        return of(appraisal).stream()
                .filter(seat -> seat.person().equals(person))
                .findFirst();
    }

    void recuse(AppraisalId appraisal, PersonId person, String reason, Instant at) {
        jdbc.sql("""
                        insert into appraisal.recusal (appraisal, person, reason, at)
                        values (:appraisal, :person, :reason, :at) on conflict do nothing""")
                .param("appraisal", appraisal.value())
                .param("person", person.value())
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .update();
    }

    boolean isRecused(AppraisalId appraisal, PersonId person) {
        return jdbc.sql("""
                        select exists (select 1 from appraisal.recusal
                         where appraisal = :appraisal and person = :person)""")
                .param("appraisal", appraisal.value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }
}
