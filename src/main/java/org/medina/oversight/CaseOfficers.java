package org.medina.oversight;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.CasesInSight;
import org.medina.casefile.HistoryEntry;
import org.medina.casefile.Visibility;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.Organisations;
import org.medina.identity.Person;
import org.medina.identity.PersonId;
import org.medina.identity.PersonInRole;
import org.medina.identity.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who of the secretariat looks after which case; it says so itself, and whoever looks over the case sees it. */
@Service
public class CaseOfficers {

    private final JdbcClient jdbc;
    private final CaseFiles cases;
    private final CasesInSight sight;
    private final Organisations organisations;
    private final Overseer overseer;
    private final CurrentActor current;
    private final Clock clock;

    CaseOfficers(
            JdbcClient jdbc,
            CaseFiles cases,
            CasesInSight sight,
            Organisations organisations,
            Overseer overseer,
            CurrentActor current,
            Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.sight = sight;
        this.organisations = organisations;
        this.overseer = overseer;
        this.current = current;
        this.clock = clock;
    }

    /** Whether there is anything about this that the current actor may see. */
    @Transactional(readOnly = true)
    public boolean isOpenTo(SubjectRef subject) {
        return overseer.isOne() && sight.reads(current.get(), subject);
    }

    /**
     * Empty where nobody looks after it.
     *
     * @throws Problem FORBIDDEN for those who look over nothing, NOT_FOUND where they may not know of the case
     */
    @Transactional(readOnly = true)
    public Optional<CaseOfficer> of(SubjectRef subject) {
        reader(subject);
        return jdbc.sql("select officer, stand_in from oversight.case_officer where case_id = :id")
                .param("id", subject.id())
                .query((row, number) -> new CaseOfficer(
                        person(row.getObject("officer", UUID.class)),
                        Optional.ofNullable(row.getObject("stand_in", UUID.class))
                                .map(this::person)
                                .orElse(null)))
                .optional();
    }

    /** Whether the current actor may say who looks after cases. */
    public boolean maySet() {
        return overseer.isOne() && overseer.get().isOfTheSecretariat();
    }

    /** Who may be named: the officers and the head of the actor's own secretariat. */
    @Transactional(readOnly = true)
    public List<Person> candidates() {
        Actor actor = secretary();
        return Stream.of(Role.SECRETARIAT_OFFICER, Role.SECRETARIAT_HEAD)
                .flatMap(role ->
                        organisations.people(actor.requiredOrganisation().id(), role).stream())
                .map(PersonInRole::person)
                .distinct()
                .toList();
    }

    /**
     * @throws Problem NOT_FOUND, FORBIDDEN for all but the secretariat, INVALID for people who are none of the candidates or
     *     for one who stands in for themselves
     */
    @Transactional
    public CaseOfficer set(SubjectRef subject, @Nullable PersonId officer, @Nullable PersonId standIn) {
        Actor actor = reader(subject);
        secretary();
        Person named = candidate("officer", officer);
        Person second = standIn == null ? null : candidate("standIn", standIn);
        if (named.equals(second)) {
            throw Problem.invalid("standIn", "oversight.problem.stand-in");
        }
        var set = new CaseOfficer(named, second);
        jdbc.sql("""
                        insert into oversight.case_officer (case_id, officer, stand_in, changed_by, changed_at)
                        values (:id, :officer, :standIn, :by, :now)
                        on conflict (case_id) do update set officer = excluded.officer, stand_in = excluded.stand_in,
                            changed_by = excluded.changed_by, changed_at = excluded.changed_at""")
                .param("id", subject.id())
                .param("officer", named.id().value())
                .param("standIn", second == null ? null : second.id().value())
                .param("by", actor.requiredPerson().value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        cases.record(subject, new HistoryEntry("case-officer", null, null, set.names(), Visibility.SECRETARIAT));
        return set;
    }

    private Person candidate(String field, @Nullable PersonId id) {
        return candidates().stream()
                .filter(person -> person.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(field, "oversight.problem.officer"));
    }

    private Actor reader(SubjectRef subject) {
        Actor actor = overseer.get();
        if (!sight.reads(actor, subject)) {
            throw Problem.notFound();
        }
        return actor;
    }

    private Actor secretary() {
        Actor actor = overseer.get();
        if (!actor.isOfTheSecretariat()) {
            throw Problem.forbidden();
        }
        return actor;
    }

    private Person person(UUID id) {
        return organisations.person(new PersonId(id)).orElseThrow();
    }
}
