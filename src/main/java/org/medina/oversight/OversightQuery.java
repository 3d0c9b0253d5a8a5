package org.medina.oversight;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.casefile.CaseMarks;
import org.medina.casefile.CaseMarks.Mark;
import org.medina.casefile.CaseQuery;
import org.medina.casefile.CasesInSight;
import org.medina.identity.Actor;
import org.medina.identity.Organisations;
import org.springframework.stereotype.Component;

/** Turns a filter into a question to the case file, within what the current actor looks over. */
@Component
class OversightQuery {

    /** How many months figures look back, the present one with them. */
    static final int MONTHS = 12;

    /** In days, never less than none where the clock was moved. */
    static final String AGE = """
            greatest(extract(epoch from cast(:now as timestamptz) - coalesce(v.entered_at, cf.since)) / 86400, 0)""";

    static final String LATE = "cf.due < cast(:now as timestamptz)";
    static final String OVER = AGE + " > target.days";

    private static final String IN_REGION = """
            exists (select 1 from refdata.country home where home.region = :region and home.code = any (cf.countries))""";

    private static final String MINE = """
            exists (select 1 from oversight.case_officer o
                     where o.case_id = cf.id and cast(:actorPerson as uuid) in (o.officer, o.stand_in))""";

    /** The case may have moved on: its process waits for nobody, but is not at its end. */
    static final String OPEN = "(cf.turn_organisation is not null or (cf.kind, cf.stage) in (:waiting))";

    static final String FROM = """
            from casefile.case_file cf
            left join casefile.stage_visit v on v.case_id = cf.id and v.left_at is null
            left join oversight.stage_target target on target.kind = cf.kind and target.stage = cf.stage
            left join identity.organisation lead on lead.id = cf.lead
            left join identity.organisation turn on turn.id = cf.turn_organisation
            where\s""";

    private static final String TAKES_PART = """
            cf.id in (select own.case_id from casefile.party own
                       where own.organisation = cast(:actorOrganisation as uuid)
                      union all
                      select home.id from casefile.case_file home
                       where cast(:actorKind as text) = 'STATE'
                         and home.countries @> array[cast(:actorCountry as text)])""";

    private final CasesInSight sight;
    private final List<CaseMarks> marks;
    private final Journeys journeys;
    private final Organisations organisations;
    private final Overseer overseer;
    private final Clock clock;

    OversightQuery(
            CasesInSight sight,
            List<CaseMarks> marks,
            Journeys journeys,
            Organisations organisations,
            Overseer overseer,
            Clock clock) {
        this.sight = sight;
        this.marks = marks;
        this.journeys = journeys;
        this.organisations = organisations;
        this.overseer = overseer;
        this.clock = clock;
    }

    /** @throws Problem FORBIDDEN for those who look over nothing */
    CaseQuery cases(BoardFilter filter) {
        CaseQuery query = looked(FROM, filter);
        Happened happened = filter.happened();
        if (happened == null) {
            return query.and(OPEN).with("cf.kind || '/' || cf.stage = :stage", "stage", filter.stage());
        }
        return switch (happened) {
            case BEGUN ->
                timed(query, filter, "cf.opened_at", "", "")
                        .with("cf.kind || '/' || cf.stage = :stage", "stage", filter.stage());
            case ENTERED -> passed(query, filter, "e.entered_at", "");
            case LEFT -> passed(query, filter, "e.left_at", "");
            case RETURNED -> passed(query, filter, "e.entered_at", " and e.last_entered is not null");
            case FINISHED -> ended(query, filter, "in");
            case ENDED -> ended(query, filter, "not in");
        };
    }

    /** That case, open or not. */
    CaseQuery anyCase(UUID id) {
        return looked(FROM, BoardFilter.ALL).with("cf.id = :case", "case", id);
    }

    /** Stays in stages, under the alias {@code e}, of the cases that the filter looks for; its stage is not asked for. */
    CaseQuery stays(BoardFilter filter) {
        return looked(FROM, filter).joined("cf.id, cf.kind", "join casefile.stage_visit e on e.case_id = cf.id");
    }

    /** When the time begins that figures look back on. */
    OffsetDateTime since() {
        return start(thisMonth().minusMonths(MONTHS - 1));
    }

    /** When it ends. */
    OffsetDateTime until() {
        return start(thisMonth().plusMonths(1));
    }

    /** When the time begins that the filter asks for: a month, a year, or what figures look back on. */
    OffsetDateTime from(BoardFilter filter) {
        Year year = filter.year();
        YearMonth month = year == null ? filter.month() : year.atMonth(1);
        return month == null ? since() : start(month);
    }

    OffsetDateTime until(BoardFilter filter) {
        Year year = filter.year();
        YearMonth month = year == null ? filter.month() : year.atMonth(12);
        return month == null ? until() : start(month.plusMonths(1));
    }

    YearMonth thisMonth() {
        return YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
    }

    Instant now() {
        return clock.instant();
    }

    private CaseQuery looked(String from, BoardFilter filter) {
        Actor actor = overseer.get();
        CaseQuery query = sight.of(from, actor)
                .value("now", now().atOffset(ZoneOffset.UTC))
                .value("waiting", journeys.waiting())
                .value("ends", journeys.ends())
                .search(filter.words())
                .with("cf.kind in (:journeys)", "journeys", filter.journeys().isEmpty() ? null : filter.journeys())
                .with("cf.countries @> array[cast(:country as text)]", "country", filter.country())
                .with(IN_REGION, "region", filter.region())
                .with("cf.lead = cast(:city as uuid)", "city", city(filter.city()));
        if (!actor.isOfTheSecretariat()) {
            query.and(TAKES_PART);
        }
        marked(query, Mark.FORUM, "forum", filter.forum());
        marked(query, Mark.OBJECTIVE, "objective", filter.objective());
        marked(query, Mark.MECHANISM, "mechanism", filter.mechanism());
        marked(query, Mark.LANGUAGE, "language", filter.language());
        return state(query, filter);
    }

    private static CaseQuery state(CaseQuery query, BoardFilter filter) {
        String turn = filter.turn();
        if (BoardFilter.NOBODY.equals(turn)) {
            query.and("cf.turn_role is null");
        } else {
            query.with("cf.turn_role = :turn", "turn", turn);
        }
        if (filter.mine()) {
            query.and(MINE);
        }
        if (filter.late()) {
            query.and(LATE);
        }
        if (filter.over()) {
            query.and(OVER);
        }
        AgeBand age = filter.age();
        return age == null
                ? query
                : query.and(AGE + " >= :ageFrom and " + AGE + " < :ageUntil")
                        .value("ageFrom", age.from())
                        .value("ageUntil", age.until());
    }

    /** Cases that stayed in a stage, and came to it or left it in that time. */
    private CaseQuery passed(CaseQuery query, BoardFilter filter, String at, String besides) {
        String stage = filter.stage() == null ? "" : " and cf.kind || '/' || e.stage = :stage";
        timed(
                query,
                filter,
                at,
                "exists (select 1 from casefile.stage_visit e where e.case_id = cf.id and ",
                stage + besides + ")");
        return filter.stage() == null ? query : query.value("stage", filter.stage());
    }

    private CaseQuery ended(CaseQuery query, BoardFilter filter, String how) {
        query.and("not " + OPEN + " and (cf.kind, cf.stage) " + how + " (:ends)");
        return timed(query, filter, "v.entered_at", "", "")
                .with("cf.kind || '/' || cf.stage = :stage", "stage", filter.stage());
    }

    private CaseQuery timed(CaseQuery query, BoardFilter filter, String at, String before, String after) {
        return query.and(before + at + " >= :eventFrom and " + at + " < :eventUntil" + after)
                .value("eventFrom", from(filter))
                .value("eventUntil", until(filter));
    }

    private void marked(CaseQuery query, Mark mark, String name, @Nullable Object code) {
        if (code == null) {
            return;
        }
        query.and(marked(mark)).value(name, code);
    }

    /** True where a case bears the mark whose code is the named parameter. */
    private String marked(Mark mark) {
        List<String> conditions = marks.stream()
                .flatMap(one -> one.sql(mark).stream().map(sql -> "(cf.kind = '" + one.kind() + "' and " + sql + ")"))
                .toList();
        return "(" + String.join(" or ", conditions) + ")";
    }

    /** A join of cases with the languages of their texts that count, as {@code of.language}. */
    String languages() {
        return "join refdata.code of on of.list = 'LANGUAGE' and "
                + marked(Mark.LANGUAGE).replace(":language", "of.code");
    }

    private @Nullable Object city(@Nullable String alias) {
        return alias == null
                ? null
                : organisations
                        .find(alias)
                        .orElseThrow(() -> Problem.invalid("city", "oversight.problem.parameter", alias))
                        .id()
                        .value();
    }

    private static OffsetDateTime start(YearMonth month) {
        return month.atDay(1).atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}
