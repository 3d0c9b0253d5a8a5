package org.medina.call;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.base.FieldProblem;
import org.medina.base.Problem;
import org.medina.casefile.Visibility;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.OrganisationKind;
import org.medina.identity.PersonId;
import org.medina.identity.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a call and its versions are written, published and closed. */
@Service
public class CallDrafting {

    private static final int LONGEST_REASON = 2_000;

    private final CallRepository calls;
    private final CallAccess access;
    private final CallCase callCase;
    private final CallVersions versions;
    private final Mechanisms mechanisms;
    private final CallChecks checks;
    private final DraftedTerms terms;
    private final DraftChange change;
    private final CurrentActor currentActor;
    private final Clock clock;

    CallDrafting(
            CallRepository calls,
            CallAccess access,
            CallCase callCase,
            CallVersions versions,
            Mechanisms mechanisms,
            CallChecks checks,
            DraftedTerms terms,
            DraftChange change,
            CurrentActor currentActor,
            Clock clock) {
        this.calls = calls;
        this.access = access;
        this.callCase = callCase;
        this.versions = versions;
        this.mechanisms = mechanisms;
        this.checks = checks;
        this.terms = terms;
        this.change = change;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * Begins a call from what its mechanism usually asks.
     *
     * @throws Problem FORBIDDEN, or INVALID for an unknown mechanism or without a title
     */
    @Transactional
    public CallId create(@Nullable String mechanism, @Nullable String title) {
        Actor actor = requireOfficer();
        if (title == null || title.isBlank()) {
            throw Problem.invalid("title", "call.problem.needed");
        }
        String known = known(mechanism);
        CallDraft defaults = mechanisms
                .defaults(known)
                .orElseThrow(() -> Problem.invalid("mechanism", "call.problem.not-in-force", known));
        Call call = Call.begin(CallId.next(), callCase.nextReference(), known, title.strip(), clock.instant());
        CallDraft draft = change.begin(defaults, known, title.strip());
        call.begin(draft, actor.requiredPerson());
        calls.save(call);
        callCase.open(call);
        return call.id();
    }

    /**
     * Writes the fields in which {@code written} differs from {@code read}.
     *
     * @throws Problem PRECONDITION_FAILED where somebody else changed the same field meanwhile
     */
    @Transactional
    public void edit(CallId id, CallDraft written, CallDraft read) {
        CallAccess.Opened opened = access.toChange(id, CallAction.EDIT);
        Call call = opened.call();
        CallDraft present = call.requireDraft();
        CallDraft merged = change.merge(written, read, present);
        if (merged.equals(present)) {
            return;
        }
        String known = call.current() > 0 ? call.mechanism() : known(merged.mechanism());
        call.write(merged, known, opened.person());
        calls.save(call);
        callCase.renamed(call);
    }

    /** What still keeps the draft from being published, each at its field. */
    @Transactional(readOnly = true)
    public List<FieldProblem> missing(CallId id) {
        return checks.of(access.toSee(id, CallAction.SEE_INSIDE).call().requireDraft());
    }

    /** Gives the draft to the head. @throws Problem INVALID with everything that is missing */
    @Transactional
    public void handOver(CallId id) {
        Call call = access.toChange(id, CallAction.HAND_OVER).call();
        requireSound(call.requireDraft());
        call.handOver();
        calls.save(call);
        callCase.moved(call, "hand-over", null, Visibility.SECRETARIAT);
    }

    @Transactional
    public void sendBack(CallId id, @Nullable String reason) {
        Call call = access.toChange(id, CallAction.SEND_BACK).call();
        String because = reason(reason);
        call.sendBack();
        calls.save(call);
        callCase.moved(call, "send-back", because, Visibility.SECRETARIAT);
    }

    /** As {@link #publish(CallId, Integer)}, whatever revision was read. */
    @Transactional
    public void publish(CallId id) {
        publish(id, null);
    }

    /**
     * Puts the draft in force, as its first version or its next; requests under way keep theirs.
     *
     * @param read the revision that whoever publishes has read; null where they do not say
     * @throws Problem FORBIDDEN to whoever wrote at it, PRECONDITION_FAILED, INVALID with everything that is missing
     */
    @Transactional
    public void publish(CallId id, @Nullable Integer read) {
        CallAccess.Opened opened = access.toChange(id, CallAction.PUBLISH);
        Call call = opened.call();
        if (read != null && read != call.version()) {
            throw Problem.of(Problem.Kind.PRECONDITION_FAILED, "problem.precondition-failed");
        }
        call.requireOtherThanDrafters(opened.person());
        CallDraft draft = call.requireDraft();
        requireSound(draft);
        boolean first = call.current() == 0;
        call.publish(DraftedTerms.window(draft), known(draft.mechanism()), opened.at());
        keep(call, draft, opened.person(), opened.at());
        calls.save(call);
        callCase.renamed(call);
        callCase.moved(call, first ? "publish" : "publish-version", null, Visibility.PUBLIC);
    }

    private void keep(Call call, CallDraft draft, PersonId by, Instant at) {
        versions.insert(call, draft, terms.of(draft), Findings.listed(draft.languages()), by, at);
    }

    /** Begins another version of the rules, which at first says what the one in force says. */
    @Transactional
    public void revise(CallId id) {
        Call call = access.toChange(id, CallAction.REVISE).call();
        call.revise(versions.find(id, call.current()).orElseThrow().content());
        calls.save(call);
        callCase.moved(call, "revise", null, Visibility.SECRETARIAT);
    }

    /** Throws away the version that was begun; the one in force stays. */
    @Transactional
    public void discard(CallId id) {
        Call call = access.toChange(id, CallAction.DISCARD).call();
        call.discard();
        calls.save(call);
        callCase.moved(call, "discard", null, Visibility.SECRETARIAT);
    }

    /** Nothing more is taken from now on. @param reason for everybody to read */
    @Transactional
    public void close(CallId id, @Nullable String reason) {
        CallAccess.Opened opened = access.toChange(id, CallAction.CLOSE);
        String because = reason(reason);
        opened.call().close(because, opened.at());
        calls.save(opened.call());
        callCase.moved(opened.call(), "close", because, Visibility.PUBLIC);
    }

    private void requireSound(CallDraft draft) {
        List<FieldProblem> problems = checks.of(draft);
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
    }

    private String known(@Nullable String mechanism) {
        if (mechanism == null || mechanism.isBlank()) {
            throw Problem.invalid("mechanism", "call.problem.needed");
        }
        return mechanisms
                .find(mechanism)
                .filter(found -> found.status() != MechanismStatus.NEW)
                .map(Mechanism::key)
                .orElseThrow(() -> Problem.invalid("mechanism", "call.problem.unknown-mechanism", mechanism));
    }

    static String reason(@Nullable String given) {
        if (given == null || given.isBlank()) {
            throw Problem.invalid("reason", "call.problem.reason-needed");
        }
        if (given.length() > LONGEST_REASON) {
            throw Problem.invalid("reason", "call.problem.too-long", LONGEST_REASON);
        }
        return given.strip();
    }

    /** There is no call yet whose table could be asked. */
    private Actor requireOfficer() {
        Actor actor = currentActor.get();
        var own = actor.organisation();
        if (own == null || own.kind() != OrganisationKind.SECRETARIAT || !actor.has(Role.SECRETARIAT_OFFICER)) {
            throw Problem.forbidden();
        }
        return actor;
    }
}
