package org.medina.help;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Ids;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.base.Words;
import org.medina.casefile.CaseFile;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.CaseQuery;
import org.medina.casefile.CaseSql;
import org.medina.casefile.CasesInSight;
import org.medina.casefile.HistoryRow;
import org.medina.casefile.Visibility;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationId;
import org.medina.identity.Organisations;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asking for help and answering; who may is said by {@code HelpRules}. */
@Service
@Transactional
public class Help {

    /** The six languages of the United Nations. */
    public static final List<String> LANGUAGES = List.of("en", "fr", "es", "ar", "zh", "ru");

    private static final int MAX_PAGE = 201;
    private static final String FROM = """
            from casefile.case_file cf
            join help.request r on r.id = cf.id
            left join identity.organisation o on o.id = r.organisation
            where cf.kind = 'help' and """;

    private final HelpRows rows;
    private final HelpAccess access;
    private final HelpCase helpCase;
    private final CaseFiles cases;
    private final CasesInSight sight;
    private final Organisations organisations;
    private final CurrentActor current;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    Help(
            HelpRows rows,
            HelpAccess access,
            HelpCase helpCase,
            CaseFiles cases,
            CasesInSight sight,
            Organisations organisations,
            CurrentActor current,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.rows = rows;
        this.access = access;
        this.helpCase = helpCase;
        this.cases = cases;
        this.sight = sight;
        this.organisations = organisations;
        this.current = current;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether the actor can ask: whoever is signed in, also for no organisation. */
    @Transactional(readOnly = true)
    public boolean isOfUse() {
        return current.find().map(Actor::person).isPresent();
    }

    /** Whether what the actor asks is theirs alone, because they act for no organisation. */
    @Transactional(readOnly = true)
    public boolean isAlone() {
        return current.find().map(Actor::organisation).isEmpty();
    }

    /**
     * @param about id or reference of a case that the actor may read; null for none
     * @param language one of {@link #LANGUAGES}; null for English
     * @throws Problem FORBIDDEN for the portal itself, or INVALID
     */
    public HelpId ask(
            @Nullable String title,
            @Nullable String words,
            @Nullable String about,
            @Nullable Urgency urgency,
            @Nullable String language) {
        Actor actor = current.get();
        Organisation own = actor.organisation();
        if (actor.isSystem()) {
            throw Problem.forbidden();
        }
        String spoken = Objects.requireNonNullElse(language, LANGUAGES.getFirst());
        if (!LANGUAGES.contains(spoken)) {
            throw Problem.invalid("language", "help.language", String.join(", ", LANGUAGES));
        }
        HelpRequest request = new HelpRequest(
                HelpId.next(),
                helpCase.nextReference(),
                own == null ? null : own.id(),
                Words.required("title", title, Words.SHORT),
                about(actor, about),
                Objects.requireNonNullElse(urgency, Urgency.SOON),
                spoken,
                HelpState.ASKED,
                actor.requiredPerson(),
                actor.name(),
                clock.instant());
        String said = Words.required("words", words, Words.LONG);
        rows.insert(request);
        say(request.id(), said);
        helpCase.open(request);
        return request.id();
    }

    /** @throws Problem NOT_FOUND, FORBIDDEN for all but the secretariat, WRONG_STATE once it is closed, INVALID */
    public void answer(HelpId id, @Nullable String words) {
        HelpRequest before = move(id, HelpAction.ANSWER, HelpState.ANSWERED, "answer", words);
        if (before.organisation() == null) {
            events.publishEvent(new HelpAnswered(id, before.person(), clock.instant()));
        }
    }

    /** Says more or asks again. @throws Problem NOT_FOUND, FORBIDDEN for all but who asked, INVALID */
    public void add(HelpId id, @Nullable String words) {
        HelpRequest before = access.toChange(id, HelpAction.ADD);
        say(id, Words.required("words", words, Words.LONG));
        rows.state(id, HelpState.ASKED);
        helpCase.moved(
                before,
                HelpState.ASKED,
                before.state() == HelpState.CLOSED ? "reopen" : "add",
                before.state() == HelpState.ASKED ? before.at() : clock.instant());
    }

    /** @param words a last word; null for none. @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE, INVALID */
    public void close(HelpId id, @Nullable String words) {
        HelpRequest before = access.toChange(id, HelpAction.CLOSE);
        String said = Words.optional("words", words, Words.LONG);
        if (said != null) {
            say(id, said);
        }
        rows.state(id, HelpState.CLOSED);
        helpCase.moved(before, HelpState.CLOSED, "close", clock.instant());
    }

    /** @throws Problem NOT_FOUND */
    @Transactional(readOnly = true)
    public HelpDetails get(HelpId id) {
        HelpRequest request = access.toSee(id);
        Actor actor = current.get();
        Set<HelpAction> allowed = HelpRules.TABLE.allowed(actor, request.state(), access.relations(request, actor));
        OrganisationId organisation = request.organisation();
        return new HelpDetails(
                request,
                organisation == null ? null : organisations.get(organisation).name(),
                rows.messages(id),
                allowed);
    }

    /** @param address id or reference, as in addresses */
    @Transactional(readOnly = true)
    public Optional<HelpId> resolve(String address) {
        return cases.findAt(address)
                .map(CaseFile::subject)
                .filter(subject -> subject.kind().equals(HelpId.KIND))
                .map(subject -> new HelpId(subject.id()));
    }

    @Transactional(readOnly = true)
    public List<HistoryRow> history(HelpId id) {
        HelpRequest request = access.toSee(id);
        return request.organisation() == null
                ? cases.history(id.subject(), Visibility.SECRETARIAT)
                : cases.history(id.subject(), current.get());
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<HelpSummary> page(HelpFilter filter, int offset, int limit) {
        return query(filter)
                .page(
                        jdbc,
                        "select cf.id, cf.reference, cf.title, r.state, r.urgency, coalesce(o.name, r.person_name) as name, cf.since",
                        "cf.opened_at desc, cf.id",
                        offset,
                        Math.min(limit, MAX_PAGE),
                        (row, number) -> summary(row));
    }

    @Transactional(readOnly = true)
    public long count(HelpFilter filter) {
        return query(filter).count(jdbc);
    }

    private HelpRequest move(HelpId id, HelpAction action, HelpState to, String act, @Nullable String words) {
        HelpRequest before = access.toChange(id, action);
        say(id, Words.required("words", words, Words.LONG));
        rows.state(id, to);
        helpCase.moved(before, to, act, clock.instant());
        return before;
    }

    private void say(HelpId id, String words) {
        Actor actor = current.get();
        Organisation own = actor.organisation();
        rows.insert(
                id,
                new HelpMessage(
                        Ids.next(),
                        words,
                        own == null ? null : own.id(),
                        own == null ? null : own.name(),
                        actor.name(),
                        clock.instant()),
                actor.requiredPerson());
    }

    /** What the actor may not read does not exist for them. */
    private @Nullable SubjectRef about(Actor actor, @Nullable String address) {
        if (address == null || address.isBlank()) {
            return null;
        }
        return cases.findAt(address.strip())
                .map(CaseFile::subject)
                .filter(subject -> sight.reads(actor, subject))
                .orElseThrow(() -> Problem.invalid("about", "help.no-such-case"));
    }

    private CaseQuery query(HelpFilter filter) {
        Actor actor = current.get();
        return CaseQuery.of(FROM, access.sql(actor), CaseSql.parameters(actor))
                .among("cf.status", filter.states())
                .search(filter.search());
    }

    private static HelpSummary summary(ResultSet row) throws SQLException {
        return new HelpSummary(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getString("reference"),
                row.getString("title"),
                HelpState.valueOf(row.getString("state")),
                Urgency.valueOf(row.getString("urgency")),
                row.getString("name"),
                row.getTimestamp("since").toInstant());
    }
}
