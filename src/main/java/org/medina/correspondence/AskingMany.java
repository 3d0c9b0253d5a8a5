package org.medina.correspondence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.casefile.CaseFile;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.CaseQuery;
import org.medina.casefile.CasesInSight;
import org.medina.casefile.Turn;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.OrganisationId;
import org.medina.identity.Organisations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One question to many cases; each gets a letter of its own, and each answer lands in its case. For the secretariat. */
@Service
public class AskingMany {

    /** To so many at once. */
    public static final int MOST = 200;

    private static final String FROM = """
            from casefile.case_file cf
            join identity.organisation lead on lead.id = cf.lead
            join identity.organisation turn on turn.id = cf.turn_organisation
            where\s""";
    private static final String SELECT = """
            select cf.kind, cf.id, cf.reference, cf.title, cf.due, lead.name as lead_name, turn.name as turn_name,
                   (select count(*) from correspondence.letter l
                     where l.case_id = cf.id and l.answer_by is not null
                       and not exists (select 1 from correspondence.letter a where a.answers = l.id)) as asked""";

    private final Correspondence letters;
    private final CaseFiles cases;
    private final CasesInSight sight;
    private final Organisations organisations;
    private final CurrentActor current;
    private final JdbcClient jdbc;
    private final Clock clock;

    AskingMany(
            Correspondence letters,
            CaseFiles cases,
            CasesInSight sight,
            Organisations organisations,
            CurrentActor current,
            JdbcClient jdbc,
            Clock clock) {
        this.letters = letters;
        this.cases = cases;
        this.sight = sight;
        this.organisations = organisations;
        this.current = current;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Who is asked in each case. */
    public enum Whom {
        LEAD,
        TURN
    }

    /**
     * Which cases are offered; those under way, that is, in which it is somebody's turn.
     *
     * @param kind of a journey; null for all
     * @param country of the lead or a partner, ISO 3166-1 alpha-3; null for all
     * @param late only those past their date
     */
    public record Filter(
            @Nullable String search,
            @Nullable String kind,
            @Nullable String country,
            boolean late) {}

    /**
     * At most 200, those that are due first.
     *
     * @throws Problem FORBIDDEN for all but the secretariat
     */
    @Transactional(readOnly = true)
    public List<AskableCase> offered(Filter filter) {
        return query(filter)
                .page(jdbc, SELECT, "cf.due nulls last, cf.since, cf.id", 0, MOST, (row, number) -> offered(row));
    }

    @Transactional(readOnly = true)
    public long count(Filter filter) {
        return query(filter).count(jdbc);
    }

    /**
     * Writes to each of the cases; a refusal in one of them stops none of the others.
     *
     * @throws Problem FORBIDDEN, or INVALID with an entry a field
     */
    public AskedMany ask(List<SubjectRef> subjects, Whom whom, LetterDraft draft) {
        registrar();
        if (subjects.isEmpty() || subjects.size() > MOST) {
            throw Problem.invalid("cases", "correspondence.many", MOST);
        }
        List<AskedMany.One> all = new ArrayList<>();
        subjects.stream().distinct().forEach(subject -> all.add(ask(subject, whom, draft)));
        AskedMany asked = new AskedMany(all);
        Problem first = all.getFirst().refused();
        if (asked.sent() == 0 && first != null && first.kind() == Problem.Kind.INVALID) {
            throw first;
        }
        return asked;
    }

    private AskedMany.One ask(SubjectRef subject, Whom whom, LetterDraft draft) {
        CaseFile file = cases.find(subject).orElse(null);
        if (file == null) {
            return new AskedMany.One(subject, "", "", Problem.notFound());
        }
        Turn turn = file.turn();
        OrganisationId to = whom == Whom.TURN && turn != null ? turn.organisation() : file.lead();
        String name = organisations.get(to).name();
        try {
            letters.write(subject, to, draft, false);
            return new AskedMany.One(subject, file.reference(), name, null);
        } catch (Problem refused) {
            return new AskedMany.One(subject, file.reference(), name, refused);
        }
    }

    private CaseQuery query(Filter filter) {
        CaseQuery query = sight.of(FROM, registrar())
                .with("cf.kind = :kind", "kind", filter.kind())
                .with("cf.countries @> array[cast(:country as text)]", "country", filter.country())
                .search(filter.search());
        return filter.late() ? query.and("cf.due < :now").value("now", Timestamp.from(clock.instant())) : query;
    }

    private Actor registrar() {
        Actor actor = current.get();
        if (!actor.isOfTheSecretariat()) {
            throw Problem.forbidden();
        }
        return actor;
    }

    private static AskableCase offered(ResultSet row) throws SQLException {
        Timestamp due = row.getTimestamp("due");
        return new AskableCase(
                new SubjectRef(row.getString("kind"), Objects.requireNonNull(row.getObject("id", UUID.class))),
                row.getString("reference"),
                row.getString("title"),
                row.getString("lead_name"),
                row.getString("turn_name"),
                due == null ? null : due.toInstant(),
                row.getInt("asked"));
    }
}
