package org.medina.call;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medina.base.FieldProblem;
import org.medina.base.Problem;
import org.medina.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How mechanisms are added and changed. Calls that were begun keep what they took from them. */
@Service
public class MechanismDrafting {

    private static final int LONGEST_NAME = 200;
    private static final int MOST = 100;

    /** Addresses of other screens, which no mechanism may be known by. */
    private static final Set<String> TAKEN = Set.of("new");

    private final MechanismRepository mechanisms;
    private final MechanismAccess access;
    private final MechanismActs acts;
    private final DraftChange change;
    private final CallChecks checks;
    private final JdbcClient jdbc;
    private final Clock clock;

    MechanismDrafting(
            MechanismRepository mechanisms,
            MechanismAccess access,
            MechanismActs acts,
            DraftChange change,
            CallChecks checks,
            JdbcClient jdbc,
            Clock clock) {
        this.mechanisms = mechanisms;
        this.access = access;
        this.acts = acts;
        this.change = change;
        this.checks = checks;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Adds a mechanism; until it is put in force only the secretariat knows of it.
     *
     * @param from the key of another one, whose calls start from the same; null to begin with nothing
     * @return its key, made of its name
     * @throws Problem FORBIDDEN, INVALID
     */
    @Transactional
    public String add(@Nullable String name, @Nullable String from) {
        PersonId by = access.requireWriter().requiredPerson();
        if (name == null || name.isBlank()) {
            throw Problem.invalid("name", "call.problem.needed");
        }
        if (name.strip().length() > LONGEST_NAME) {
            throw Problem.invalid("name", "call.problem.too-long", LONGEST_NAME);
        }
        requireFree(name.strip(), "");
        List<String> keys = jdbc.sql("select key from call.mechanism order by key limit :most")
                .param("most", MOST + 1)
                .query(String.class)
                .list();
        if (keys.size() > MOST) {
            throw Problem.of(Problem.Kind.CONFLICT, "call.problem.too-many", MOST);
        }
        String key = DraftChange.key(
                name.strip(), Stream.concat(keys.stream(), TAKEN.stream()).collect(Collectors.toSet()));
        mechanisms.save(StoredMechanism.begin(
                Objects.requireNonNull(key), change.named(basis(from), name.strip()), keys.size() + 1));
        acts.insert(key, "add", null, null, by, clock.instant());
        return key;
    }

    private CallDraft basis(@Nullable String from) {
        if (from == null || from.isBlank()) {
            return CallDraft.EMPTY;
        }
        return mechanisms
                .findByKey(from)
                .filter(mechanism -> mechanism.status() != MechanismStatus.NEW)
                .map(StoredMechanism::defaults)
                .orElseThrow(() -> Problem.invalid("from", "call.problem.unknown-mechanism", from));
    }

    /**
     * Writes the fields in which {@code written} differs from {@code read}; in force it is when somebody puts it there.
     *
     * @throws Problem PRECONDITION_FAILED where somebody else changed the same field meanwhile, INVALID for what is a
     *     call's alone
     */
    @Transactional
    public void edit(String key, CallDraft written, CallDraft read) {
        StoredMechanism mechanism = access.toChange(key, MechanismAction.EDIT).mechanism();
        requireUsual(written);
        requireName(mechanism, written);
        CallDraft present = mechanism.written();
        CallDraft merged = change.merge(written, read, present);
        if (!merged.equals(present)) {
            mechanism.write(merged);
            mechanisms.save(mechanism);
        }
    }

    /** What keeps the draft from being put in force, each at its field; what is left open each call fills in. */
    @Transactional(readOnly = true)
    public List<FieldProblem> missing(String key) {
        return checks.ofUsual(
                access.toSee(key, MechanismAction.SEE_INSIDE).mechanism().written());
    }

    /** The next calls start from what was written. @throws Problem INVALID with everything that does not fit */
    @Transactional
    public void putInForce(String key) {
        MechanismAccess.Opened opened = access.toChange(key, MechanismAction.PUT_IN_FORCE);
        StoredMechanism mechanism = opened.mechanism();
        List<FieldProblem> problems = checks.ofUsual(mechanism.requireDraft());
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        requireFree(Objects.requireNonNull(mechanism.requireDraft().title()), key);
        mechanism.putInForce();
        done(opened, "put-in-force", mechanism.defaults(), null);
    }

    /** Throws away what was written; a mechanism that never was in force is gone with it. */
    @Transactional
    public void discard(String key) {
        MechanismAccess.Opened opened = access.toChange(key, MechanismAction.DISCARD);
        if (opened.mechanism().status() == MechanismStatus.NEW) {
            acts.forget(key);
            mechanisms.delete(opened.mechanism());
            return;
        }
        opened.mechanism().discard();
        done(opened, "discard", null, null);
    }

    /** No more calls begin from it; those that were begun go on. */
    @Transactional
    public void retire(String key, @Nullable String reason) {
        MechanismAccess.Opened opened = access.toChange(key, MechanismAction.RETIRE);
        String because = CallDrafting.reason(reason);
        opened.mechanism().retire();
        done(opened, "retire", null, because);
    }

    @Transactional
    public void bringBack(String key) {
        MechanismAccess.Opened opened = access.toChange(key, MechanismAction.BRING_BACK);
        opened.mechanism().bringBack();
        done(opened, "bring-back", null, null);
    }

    private void done(
            MechanismAccess.Opened opened, String action, @Nullable CallDraft content, @Nullable String reason) {
        mechanisms.save(opened.mechanism());
        acts.insert(opened.mechanism().key(), action, content, reason, opened.person(), clock.instant());
    }

    /** Requests are counted under the name that they began with. */
    private static void requireName(StoredMechanism mechanism, CallDraft written) {
        boolean renamed = !Objects.equals(written.title(), mechanism.defaults().title());
        if (renamed && mechanism.status() != MechanismStatus.NEW) {
            throw Problem.invalid("title", "call.problem.name-stays");
        }
    }

    private void requireFree(String name, String key) {
        // of two that take one name at once the second sees the first
        jdbc.sql("lock table call.mechanism in share row exclusive mode").update();
        boolean taken = jdbc.sql("""
                        select exists (select 1 from call.mechanism where lower(name) = lower(:name) and key <> :key)""")
                .param("name", name)
                .param("key", key)
                .query(Boolean.class)
                .single();
        if (taken) {
            throw Problem.invalid(key.isEmpty() ? "name" : "title", "call.problem.name-taken", name);
        }
    }

    private static void requireUsual(CallDraft written) {
        List<FieldProblem> problems = new ArrayList<>();
        if (written.opens() != null) {
            problems.add(FieldProblem.of("opens", "call.problem.of-a-call"));
        }
        if (written.closes() != null) {
            problems.add(FieldProblem.of("closes", "call.problem.of-a-call"));
        }
        if (written.mechanism() != null) {
            problems.add(FieldProblem.of("mechanism", "call.problem.of-a-call"));
        }
        List<CallDraft.Form> forms = Findings.listed(written.forms());
        for (int index = 0; index < forms.size(); index++) {
            if (forms.get(index).closes() != null) {
                problems.add(FieldProblem.of(Findings.at("forms", index) + ".closes", "call.problem.of-a-call"));
            }
        }
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
    }
}
