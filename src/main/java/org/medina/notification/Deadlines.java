package org.medina.notification;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Method;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.medina.base.Messages;
import org.medina.base.Problem;
import org.medina.base.Sha256;
import org.medina.casefile.CasesInSight;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.PersonId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody's deadlines for their own calendar, by a secret link that they can end: of work that waits for them and of cases that
 * their organisations take part in; for the secretariat also its plan and the forums. Each time it is read it says what they may know then.
 */
@Service
@Transactional
public class Deadlines {

    private static final int MANY = 500;
    private static final Duration PAST = Duration.ofDays(31);
    private static final Duration SHOWN_AS = Duration.ofMinutes(30);

    private final JdbcClient jdbc;
    private final CasesInSight sight;
    private final WishRows wishes;
    private final PlanEvents plan;
    private final Messages messages;
    private final CurrentActor current;
    private final Clock clock;
    private final String publicUrl;

    Deadlines(
            JdbcClient jdbc,
            CasesInSight sight,
            WishRows wishes,
            PlanEvents plan,
            Messages messages,
            CurrentActor current,
            Clock clock,
            @Value("${medina.public-url}") String publicUrl) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.wishes = wishes;
        this.plan = plan;
        this.messages = messages;
        this.current = current;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    private record Due(UUID id, UUID caseId, String what, String reference, Instant at, boolean work) {}

    /** Since when the own link works; empty where there is none. */
    @Transactional(readOnly = true)
    public Optional<Instant> linkSince() {
        return jdbc.sql("select made_at from notification.calendar where person = :me")
                .param("me", me())
                .query((row, number) -> row.getTimestamp("made_at").toInstant())
                .optional();
    }

    /** Makes the own link, which is known to nobody afterwards; one that was made before stops working. */
    public String makeLink() {
        String secret = WaysOut.secret();
        jdbc.sql("""
                        insert into notification.calendar (person, hash, made_at) values (:me, :hash, :now)
                        on conflict (person) do update set hash = excluded.hash, made_at = excluded.made_at""")
                .param("me", me())
                .param("hash", Sha256.of(secret))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return publicUrl + "/calendar/" + secret + ".ics";
    }

    public void endLink() {
        jdbc.sql("delete from notification.calendar where person = :me")
                .param("me", me())
                .update();
    }

    /**
     * What the link shows.
     *
     * @throws Problem NOT_FOUND where nobody has that link, or its owner is nobody any more
     */
    @Transactional(readOnly = true)
    public String read(String secret) {
        UUID person = jdbc.sql("""
                        select c.person from notification.calendar c
                          join identity.person p on p.id = c.person and p.enabled where c.hash = :hash""")
                .param("hash", Sha256.of(secret))
                .query(UUID.class)
                .optional()
                .orElseThrow(Problem::notFound);
        Locale language = wishes.reader(person).language();
        Map<UUID, Due> dues = new LinkedHashMap<>();
        List<Member> memberships = Member.all(jdbc, person);
        for (Member member : memberships) {
            work(member).forEach(due -> dues.putIfAbsent(due.id(), due));
            cases(member).forEach(due -> dues.putIfAbsent(due.id(), due));
        }
        var calendar = new ICalendar();
        calendar.setProductId("-//Medina//Deadlines//EN");
        calendar.setMethod(Method.publish());
        calendar.setName(messages.get(language, "notification.calendar.name"));
        dues.values().forEach(due -> calendar.addEvent(event(due, language)));
        plan.of(memberships, language).forEach(calendar::addEvent);
        return Biweekly.write(calendar).go();
    }

    private VEvent event(Due due, Locale language) {
        String what = due.what().isEmpty() ? due.reference() : messages.get(language, due.what());
        var event = new VEvent();
        event.setUid(due.id() + "@medina");
        event.setDateTimeStamp(Date.from(clock.instant()));
        event.setDateStart(Date.from(due.at().minus(SHOWN_AS)));
        event.setDateEnd(Date.from(due.at()));
        String words = due.what().isEmpty() ? due.reference() : what + " · " + due.reference();
        event.setSummary(messages.get(language, "notification.calendar.due", words));
        event.setDescription(
                messages.get(language, due.work() ? "notification.calendar.work" : "notification.calendar.case"));
        event.setUrl(publicUrl + "/work");
        return event;
    }

    private List<Due> work(Member member) {
        return jdbc.sql("""
                        select e.id, e.subject_id as case_id, e.node_key as what, cf.reference, e.due, true as work
                          from inbox.entry e join casefile.case_file cf on cf.id = e.subject_id
                         where e.organisation = :organisation and e.role in (:roles) and e.due >= :since
                           and coalesce(e.assignee = :me, true) and :me <> all(e.kept_from)
                         order by e.due, e.id limit :many""")
                .param("organisation", member.organisation())
                .param("roles", member.actor().roles().stream().map(Enum::name).toList())
                .param("me", member.person())
                .param("since", Timestamp.from(clock.instant().minus(PAST)))
                .param("many", MANY)
                .query(Deadlines::due)
                .list();
    }

    private List<Due> cases(Member member) {
        Actor actor = member.actor();
        return sight.of("""
                        from casefile.case_file cf
                         where cf.due >= :since and (cf.lead = :organisation or exists (select 1 from casefile.party t
                               where t.case_id = cf.id and t.organisation = :organisation))
                           and not exists (select 1 from inbox.entry e where e.subject_id = cf.id
                               and :me = any(e.kept_from))
                           and\s""", actor)
                .value("since", Timestamp.from(clock.instant().minus(PAST)))
                .value("organisation", member.organisation())
                .value("me", member.person())
                .page(
                        jdbc,
                        "select cf.id, cf.id as case_id, '' as what, cf.reference, cf.due, false as work",
                        "cf.due, cf.id",
                        0,
                        MANY,
                        Deadlines::due);
    }

    private static Due due(ResultSet row, int number) throws SQLException {
        return new Due(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("what"),
                row.getString("reference"),
                row.getTimestamp("due").toInstant(),
                row.getBoolean("work"));
    }

    private UUID me() {
        PersonId person = current.get().person();
        if (person == null) {
            throw Problem.forbidden();
        }
        return person.value();
    }
}
