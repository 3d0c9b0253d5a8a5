package org.medina.call;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.call.CallDetails.Published;
import org.medina.casefile.CaseFile;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.HistoryRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Everything there is to read about calls: for people by the access table, for journeys whether they may go on. */
@Service
public class CallReading {

    private static final int MANY = 200;
    private static final Set<CallAction> ON_DRAFT = EnumSet.of(
            CallAction.EDIT, CallAction.HAND_OVER, CallAction.SEND_BACK, CallAction.PUBLISH, CallAction.DISCARD);

    private final CallAccess access;
    private final CallRepository calls;
    private final CallGate gate;
    private final CallVersions versions;
    private final Mechanisms mechanisms;
    private final CaseFiles cases;
    private final JdbcClient jdbc;
    private final Clock clock;

    CallReading(
            CallAccess access,
            CallRepository calls,
            CallGate gate,
            CallVersions versions,
            Mechanisms mechanisms,
            CaseFiles cases,
            JdbcClient jdbc,
            Clock clock) {
        this.access = access;
        this.calls = calls;
        this.gate = gate;
        this.versions = versions;
        this.mechanisms = mechanisms;
        this.cases = cases;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The id behind an address: a UUID or a reference such as {@code MM-2026-00042}. */
    @Transactional(readOnly = true)
    public Optional<CallId> resolve(String address) {
        try {
            return Optional.of(new CallId(UUID.fromString(address)));
        } catch (IllegalArgumentException notAnId) {
            return cases.findByReference(address)
                    .map(CaseFile::subject)
                    .filter(subject -> subject.kind().equals(CallId.KIND))
                    .map(subject -> new CallId(subject.id()));
        }
    }

    /** @throws Problem NOT_FOUND for those who may not know that it exists */
    @Transactional(readOnly = true)
    public CallDetails get(CallId id) {
        return details(access.toSee(id, CallAction.READ));
    }

    /** As {@link #get}, for those who may write at its draft. @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE */
    @Transactional(readOnly = true)
    public CallDetails toEdit(CallId id) {
        CallAccess.Opened opened = access.toSee(id, CallAction.EDIT);
        opened.call().requireDraft();
        return details(opened);
    }

    /** Empty where there is none that the current actor may read. */
    @Transactional(readOnly = true)
    public Optional<CallDetails> find(CallId id) {
        try {
            return Optional.of(get(id));
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw problem;
        }
    }

    /** @param address id or reference; @throws Problem NOT_FOUND */
    @Transactional(readOnly = true)
    public CallDetails byAddress(String address) {
        return get(resolve(address).orElseThrow(Problem::notFound));
    }

    @Transactional(readOnly = true)
    public List<HistoryRow> history(CallId id) {
        CallAccess.Opened opened = access.toSee(id, CallAction.SEE_HISTORY);
        return cases.history(id.subject(), opened.actor());
    }

    /** Calls to which a new request may be handed in now, the first to close first. Asks nobody's leave. */
    @Transactional(readOnly = true)
    public List<CallSummary> open() {
        return jdbc.sql("""
                        select c.id, c.reference, c.title, m.name as mechanism_name, c.current, c.opens, c.closes, c.zone,
                               v.ownership, v.languages
                          from call.call c
                          join call.mechanism m on m.key = c.mechanism
                          join call.call_version v on v.call = c.id and v.number = c.current
                         where c.status = 'PUBLISHED' and c.enters_until > :now and c.opens_at <= :now
                         order by c.enters_until, c.id limit :many""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("many", MANY)
                .query((row, number) -> summary(row))
                .list();
    }

    /**
     * The rules that a request keeps that began with this version. Asks nobody's leave, so that processes may read them.
     *
     * @throws Problem NOT_FOUND
     */
    @Transactional(readOnly = true)
    public CallTerms terms(CallId id, int version) {
        return versions.find(id, version).orElseThrow(Problem::notFound).terms();
    }

    /** Whether a new request may be handed in now. */
    @Transactional(readOnly = true)
    public boolean isOpen(CallId id) {
        return calls.findById(id.value())
                .filter(call -> call.isOpen(clock.instant()))
                .isPresent();
    }

    /**
     * Keeps the call as it is until the transaction ends and lets a form pass that may be handed in now by the version in
     * force; so a form and the closing of the call at the same moment come one after the other.
     *
     * @throws Problem NOT_FOUND, WRONG_STATE in words
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void requireOpen(CallId id, CallTerms.FormKind form) {
        gate.requireOpen(id, form, null);
    }

    /**
     * As {@link #requireOpen(CallId, CallTerms.FormKind)} for a request that keeps an earlier version: it may be handed in
     * until the later of both days, so that a new version takes time from nobody.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void requireOpen(CallId id, CallTerms.FormKind form, int version) {
        gate.requireOpen(id, form, version);
    }

    /**
     * Until when a form may be handed in by a request that keeps that version; empty where the call has no such form or was
     * closed before its time. Asks nobody's leave.
     */
    @Transactional(readOnly = true)
    public Optional<Instant> until(CallId id, CallTerms.FormKind form, int version) {
        return gate.until(id, form, version);
    }

    private CallDetails details(CallAccess.Opened opened) {
        Call call = opened.call();
        boolean inside = opened.may(CallAction.SEE_INSIDE);
        Mechanism mechanism = mechanisms.find(call.mechanism()).orElseThrow();
        return new CallDetails(
                call.id(),
                call.version(),
                call.reference(),
                opened.status(),
                call.title(),
                mechanism,
                call.current(),
                published(call, mechanism, inside),
                inside ? call.draft().orElse(null) : null,
                inside && call.isHandedOver(),
                call.createdAt(),
                call.closedAt().orElse(null),
                call.closeReason().orElse(null),
                actions(opened));
    }

    /** What may be done now, without what another look at the call would refuse. */
    private static Set<CallAction> actions(CallAccess.Opened opened) {
        Call call = opened.call();
        Set<CallAction> actions = opened.allowed();
        if (call.draft().isEmpty()) {
            actions.removeAll(ON_DRAFT);
        } else {
            actions.remove(CallAction.REVISE);
            actions.remove(call.isHandedOver() ? CallAction.HAND_OVER : CallAction.SEND_BACK);
        }
        if (opened.actor().person() != null && call.drafters().has(opened.person())) {
            actions.remove(CallAction.PUBLISH);
        }
        return actions;
    }

    /** @param inside whether the people on the committee may be seen */
    private @Nullable Published published(Call call, Mechanism mechanism, boolean inside) {
        if (call.kept() == CallStatus.DRAFT) {
            return null;
        }
        CallVersions.Row row = versions.find(call.id(), call.current()).orElseThrow();
        return new Published(
                new CallSummary(
                        call.id(),
                        call.reference(),
                        call.title(),
                        mechanism.name(),
                        call.current(),
                        call.opens(),
                        call.closes(),
                        call.zone(),
                        row.terms().ownership(),
                        row.languages()),
                call.opensAt(),
                call.entersUntil(),
                call.closesAt(),
                row.publishedAt(),
                inside ? row.content() : row.content().withoutPeople(),
                inside ? row.terms() : row.terms().withoutSeats());
    }

    static CallSummary summary(ResultSet row) throws SQLException {
        return new CallSummary(
                new CallId(row.getObject("id", UUID.class)),
                row.getString("reference"),
                row.getString("title"),
                row.getString("mechanism_name"),
                row.getInt("current"),
                row.getObject("opens", LocalDate.class),
                row.getObject("closes", LocalDate.class),
                ZoneId.of(row.getString("zone")),
                CallTerms.Ownership.valueOf(row.getString("ownership")),
                CallVersions.texts(row.getArray("languages")));
    }
}
