package org.medina.notification;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medina.base.SubjectRef;
import org.medina.casefile.CasesInSight;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is told of what happened: those for whom work waits, or the people of the organisations that take part in the case and may
 * see that line of its history. Never who did it, never who may not know of some work of the case.
 */
@Component
class Audience {

    private static final int MANY = 2000;

    /** People who hold the role of an entry {@code e}, unless somebody else has taken it or they may not know of it. */
    private static final String WORK = """
            select p.id as person, e.organisation, e.node_key, p.email <> '' as mailable
              from inbox.entry e
              join identity.membership m on m.organisation = e.organisation
                   and lower(replace(e.role, '_', '-')) = any(m.roles)
              join identity.person p on p.id = m.person and p.enabled
              join identity.organisation o on o.id = m.organisation and o.enabled
             where p.id <> all(e.kept_from) and p.id is distinct from cast(:by as uuid)
            """;

    private static final String THIS = "and e.id = :entry";

    /** Whoever has taken it, and who stands in for them while they are away; everybody of the role while nobody has. */
    private static final String ITS_OWN = " " + """
            and (coalesce(e.assignee = p.id, true)
                 or exists (select 1 from identity.absence a
                             where a.organisation = e.organisation and a.person = e.assignee and a.deputy = p.id
                               and cast(:at as date) between a.first_day and a.last_day))""";

    private static final String KEPT_FROM =
            "exists (select 1 from inbox.entry e where e.subject_id = :case and p.id = any(e.kept_from))";

    private final JdbcClient jdbc;
    private final CasesInSight sight;

    Audience(JdbcClient jdbc, CasesInSight sight) {
        this.jdbc = jdbc;
        this.sight = sight;
    }

    /** What was found out while some events are told together; of a storm most is the same. */
    static final class Known {
        private final Map<Seen, Boolean> seen = new HashMap<>();
        private final Map<Same, List<Recipient>> heard = new HashMap<>();

        private record Seen(SubjectRef subject, UUID person, UUID organisation) {}

        private record Same(
                SubjectRef subject, Act act, @Nullable UUID by) {}
    }

    private record Act(
            String action,
            boolean moved,
            String visibility,
            @Nullable UUID organisation) {}

    /** Each person once. */
    List<Recipient> of(Happening happening, Known known) {
        Stream<Recipient> recipients =
                switch (happening.what()) {
                    case WORK -> workers(happening, THIS + ITS_OWN, NoticeKind.WORK);
                    case DUE -> workers(happening, THIS + ITS_OWN, NoticeKind.DUE);
                    case LATE -> workers(happening, THIS + ITS_OWN, NoticeKind.OVERDUE);
                    case LONG_LATE ->
                        Stream.concat(
                                workers(happening, THIS + ITS_OWN, NoticeKind.OVERDUE), helpers(happening, known));
                    case HANDED -> workers(happening, THIS + " and p.id = cast(:to as uuid)", NoticeKind.HANDED);
                    case HISTORY -> ofHistory(happening, known);
                };
        Map<UUID, Recipient> once = new LinkedHashMap<>();
        recipients.forEach(one -> once.putIfAbsent(one.person(), one));
        return List.copyOf(once.values());
    }

    private Stream<Recipient> ofHistory(Happening happening, Known known) {
        return act(happening.about()).stream().flatMap(act -> {
            var same = new Known.Same(happening.subject(), act, happening.by());
            List<Recipient> heard = known.heard.get(same);
            if (heard == null) {
                heard = ofAct(happening, act, known).toList();
                known.heard.put(same, heard);
            }
            return heard.stream();
        });
    }

    private Optional<Act> act(UUID row) {
        return jdbc.sql("""
                        select action, from_status is distinct from to_status as moved, visibility, organisation
                          from casefile.history where id = :row""")
                .param("row", row)
                .query((found, number) -> new Act(
                        found.getString("action"),
                        found.getBoolean("moved"),
                        found.getString("visibility"),
                        found.getObject("organisation", UUID.class)))
                .optional();
    }

    private Stream<Recipient> ofAct(Happening happening, Act act, Known known) {
        String words = happening.subject().kind() + ".history." + act.action();
        return NoticeKind.of(act.action(), act.moved()).stream()
                .flatMap(kind -> kind.isForThoseWhoseTurnItIs()
                        ? reminded(happening, kind, words, known)
                        : readers(happening, kind, words, known));
    }

    /** Those for whom something of the case waits; where a deadline passed, also whoever can help; else all who take part. */
    private Stream<Recipient> reminded(Happening happening, NoticeKind kind, String words, Known known) {
        List<Recipient> waiting = workers(happening, "and e.subject_id = :case" + ITS_OWN, kind)
                .map(worker -> new Recipient(worker.person(), worker.organisation(), kind, words, worker.mailable()))
                .toList();
        if (kind == NoticeKind.OVERDUE) {
            return Stream.concat(waiting.stream(), heads(happening, words, known));
        }
        return waiting.isEmpty() ? readers(happening, kind, words, known) : waiting.stream();
    }

    private Stream<Recipient> workers(Happening happening, String which, NoticeKind kind) {
        return jdbc
                .sql(WORK + which + " order by p.id limit :many")
                .param("entry", happening.about())
                .param("case", happening.subject().id())
                .param("by", happening.by())
                .param("to", happening.to())
                .param("at", Timestamp.from(happening.at()))
                .param("many", MANY)
                .query((row, number) -> new Recipient(
                        row.getObject("person", UUID.class),
                        row.getObject("organisation", UUID.class),
                        kind,
                        row.getString("node_key"),
                        row.getBoolean("mailable")))
                .list()
                .stream();
    }

    /** Who looks after the organisation that is late, and the heads of the secretariat. */
    private Stream<Recipient> helpers(Happening happening, Known known) {
        String work = jdbc.sql("select node_key from inbox.entry where id = :entry")
                .param("entry", happening.about())
                .query(String.class)
                .optional()
                .orElse("");
        String lookingAfter = Member.SELECT + """
                  join inbox.entry e on e.id = :row and e.organisation = m.organisation
                 where m.roles && array['city-coordinator', 'state-focal-point', 'agency-approver', 'secretariat-head']
                   and not %s
                 order by p.id limit :many""".formatted(KEPT_FROM);
        return work.isEmpty()
                ? Stream.empty()
                : Stream.concat(
                        inSight(happening, lookingAfter, known).map(one -> recipient(one, NoticeKind.OVERDUE, work)),
                        heads(happening, work, known));
    }

    /** Heads of the secretariat, as far as the case is theirs to read. */
    private Stream<Recipient> heads(Happening happening, String words, Known known) {
        String heads = Member.SELECT + """
                 where o.kind = 'SECRETARIAT' and 'secretariat-head' = any(m.roles)
                   and p.id is distinct from cast(:by as uuid) and not %s
                 order by p.id limit :many""".formatted(KEPT_FROM);
        return inSight(happening, heads, known).map(one -> recipient(one, NoticeKind.OVERDUE, words));
    }

    /** The levels are those of the history itself: the lead and its partners, then everybody who stands in a relation. */
    private Stream<Recipient> readers(Happening happening, NoticeKind kind, String words, Known known) {
        String readers = Member.SELECT + """
                  join (select organisation, bool_or(inside) as inside from (
                            select cf.lead as organisation, true as inside
                              from casefile.case_file cf where cf.id = :case
                            union all
                            select t.organisation, t.relation in ('LEAD', 'PARTNER', 'ENTERED_BY')
                              from casefile.party t where t.case_id = :case) every_part
                         group by organisation) part on part.organisation = m.organisation
                  join casefile.history h on h.id = :row
                 where cardinality(m.roles) > 0 and p.id is distinct from cast(:by as uuid)
                   and (h.organisation = m.organisation or h.visibility in ('PARTIES', 'PUBLIC')
                        or part.inside and h.visibility in ('CITY', 'SECRETARIAT')
                        or o.kind = 'SECRETARIAT' and h.visibility = 'SECRETARIAT')
                   and not %s
                 order by p.id, m.organisation limit :many""".formatted(KEPT_FROM);
        return inSight(happening, readers, known).map(one -> recipient(one, kind, words));
    }

    private Stream<Member> inSight(Happening happening, String people, Known known) {
        SubjectRef subject = happening.subject();
        return jdbc
                .sql(people)
                .param("row", happening.about())
                .param("case", subject.id())
                .param("by", happening.by())
                .param("many", MANY)
                .query(Member::of)
                .list()
                .stream()
                .filter(one -> known.seen.computeIfAbsent(
                        new Known.Seen(subject, one.person(), one.organisation()),
                        key -> sight.reads(one.actor(), subject)));
    }

    private static Recipient recipient(Member one, NoticeKind kind, String words) {
        return new Recipient(one.person(), one.organisation(), kind, words, one.mailable());
    }
}
