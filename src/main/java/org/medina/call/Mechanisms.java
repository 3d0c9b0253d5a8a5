package org.medina.call;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medina.identity.CurrentActor;
import org.medina.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The mechanisms that money comes from, and what a new call of each starts from. */
@Service
public class Mechanisms {

    private static final int MANY = 200;
    private static final Set<MechanismAction> ON_DRAFT =
            EnumSet.of(MechanismAction.PUT_IN_FORCE, MechanismAction.DISCARD);

    private final MechanismRepository mechanisms;
    private final MechanismAccess access;
    private final MechanismActs acts;
    private final CallDifference difference;
    private final Parties parties;
    private final CurrentActor currentActor;
    private final JdbcClient jdbc;

    Mechanisms(
            MechanismRepository mechanisms,
            MechanismAccess access,
            MechanismActs acts,
            CallDifference difference,
            Parties parties,
            CurrentActor currentActor,
            JdbcClient jdbc) {
        this.mechanisms = mechanisms;
        this.access = access;
        this.acts = acts;
        this.difference = difference;
        this.parties = parties;
        this.currentActor = currentActor;
        this.jdbc = jdbc;
    }

    /** Those that the current actor may know of. */
    @Transactional(readOnly = true)
    public List<Mechanism> all() {
        return stored().stream()
                .filter(mechanism -> access.mayRead(mechanism.status()))
                .toList();
    }

    /** Those from which a call can be begun. Asks nobody's leave. */
    @Transactional(readOnly = true)
    public List<Mechanism> inForce() {
        return stored().stream()
                .filter(mechanism -> mechanism.status() == MechanismStatus.IN_FORCE)
                .toList();
    }

    private List<Mechanism> stored() {
        return jdbc.sql("""
                        select key, name, description, status from call.mechanism order by position, key limit :many""").param("many", MANY).query(Mechanism.class).list();
    }

    /** Asks nobody's leave. */
    @Transactional(readOnly = true)
    public Optional<Mechanism> find(String key) {
        return mechanisms.findByKey(key).map(StoredMechanism::told);
    }

    /** What a new call starts from; empty where there is no such mechanism in force. */
    @Transactional(readOnly = true)
    public Optional<CallDraft> defaults(String key) {
        return mechanisms
                .findByKey(key)
                .filter(mechanism -> mechanism.status() == MechanismStatus.IN_FORCE)
                .map(StoredMechanism::defaults);
    }

    /** Whether the current actor may add another one. */
    public boolean mayAdd() {
        return MechanismAccess.mayAdd(currentActor.get());
    }

    /** @throws org.medina.base.Problem NOT_FOUND for those who may not know that it exists */
    @Transactional(readOnly = true)
    public MechanismDetails get(String key) {
        return details(access.toSee(key, MechanismAction.READ));
    }

    /** As {@link #get}, for those who may write. @throws org.medina.base.Problem NOT_FOUND, FORBIDDEN, WRONG_STATE */
    @Transactional(readOnly = true)
    public MechanismDetails toEdit(String key) {
        return details(access.toSee(key, MechanismAction.EDIT));
    }

    /** What was done with it, newest first. @throws org.medina.base.Problem NOT_FOUND, FORBIDDEN */
    @Transactional(readOnly = true)
    public List<MechanismDetails.Act> acts(String key) {
        return told(access.toSee(key, MechanismAction.SEE_INSIDE).mechanism());
    }

    private MechanismDetails details(MechanismAccess.Opened opened) {
        StoredMechanism mechanism = opened.mechanism();
        boolean inside = opened.may(MechanismAction.SEE_INSIDE);
        CallDraft usual = mechanism.defaults();
        @Nullable CallDraft draft = inside ? mechanism.draft().orElse(null) : null;
        Set<MechanismAction> actions = opened.allowed();
        if (mechanism.draft().isEmpty()) {
            actions.removeAll(ON_DRAFT);
        }
        return new MechanismDetails(
                mechanism.told(),
                mechanism.version(),
                inside ? usual : usual.withoutPeople(),
                draft,
                draft == null || mechanism.status() == MechanismStatus.NEW
                        ? List.of()
                        : difference.words(usual, draft, true),
                inside ? told(mechanism) : List.of(),
                actions);
    }

    private List<MechanismDetails.Act> told(StoredMechanism mechanism) {
        List<MechanismDetails.Act> told = new ArrayList<>();
        CallDraft before = null;
        for (MechanismActs.Row row : acts.of(mechanism.key()).reversed()) {
            CallDraft content = row.content();
            List<String> changes =
                    before == null || content == null ? List.of() : difference.words(before, content, true);
            told.add(new MechanismDetails.Act(row.action(), name(row.by()), row.at(), row.reason(), changes));
            before = content == null ? before : content;
        }
        return told.reversed();
    }

    private @Nullable String name(@Nullable PersonId person) {
        return person == null
                ? null
                : parties.person(person.toString())
                        .map(org.medina.identity.Person::name)
                        .orElse(null);
    }
}
