package org.medina.removal;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medina.base.FieldProblem;
import org.medina.base.Ids;
import org.medina.base.Problem;
import org.medina.base.Removing;
import org.medina.base.Removing.Passage;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.FreshLogin;
import org.medina.identity.Offices;
import org.medina.identity.Organisation;
import org.medina.identity.PersonId;
import org.medina.identity.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes passages that endanger somebody out of everything; for the head of the secretariat. */
@Service
public class Removals {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 2_000;
    private static final int LONGEST_REASON = 300;
    /** Codes of the portal's own look like these; taking one out would damage what is kept. */
    private static final Pattern CODE = Pattern.compile("[A-Z_]+|[a-z0-9_.:-]+");

    private final List<Removing> keepers;
    private final RemovalStore store;
    private final RemovalList list;
    private final CurrentActor actors;
    private final Offices offices;
    private final Clock clock;
    private final Duration maxLoginAge;

    Removals(
            List<Removing> keepers,
            RemovalStore store,
            RemovalList list,
            CurrentActor actors,
            Offices offices,
            Clock clock,
            @Value("${medina.signature.max-login-age:5m}") Duration maxLoginAge) {
        this.keepers = keepers;
        this.store = store;
        this.list = list;
        this.actors = actors;
        this.offices = offices;
        this.clock = clock;
        this.maxLoginAge = maxLoginAge;
    }

    /** Whether the current actor may read what was removed, and why. */
    public boolean isOfUse() {
        return actors.find()
                .filter(actor -> mayRemove(actor) || actor.has(Role.SECRETARIAT_OFFICER) || actor.has(Role.ADMIN))
                .isPresent();
    }

    /** Whether what is removed stays so after a restore. */
    public boolean isListKept() {
        return list.isKept();
    }

    public boolean mayRemove() {
        return actors.find().filter(Removals::mayRemove).isPresent();
    }

    /**
     * What was removed, newest first.
     *
     * @throws Problem FORBIDDEN but for the secretariat and operators
     */
    public List<Tombstone> all() {
        if (!isOfUse()) {
            throw Problem.forbidden();
        }
        return store.all();
    }

    /**
     * Where these words stand now; changes nothing.
     *
     * @throws Problem FORBIDDEN but for the head of the secretariat; INVALID for words that cannot be removed
     */
    @Transactional(readOnly = true)
    public List<FoundIn> find(String words) {
        requireHead();
        String passage = passage(words);
        return keepers.stream()
                .map(keeper -> new FoundIn(keeper.keeper(), keeper.count(passage)))
                .filter(found -> found.places() > 0)
                .toList();
    }

    /**
     * Takes these words out of everything that is kept, for good.
     *
     * @throws Problem FRESH_LOGIN_NEEDED; FORBIDDEN but for the head of the secretariat; INVALID for words that cannot be
     *     removed or stand nowhere, and without a reason or with one that repeats them
     */
    @Transactional
    public Tombstone remove(String words, String reason) {
        Actor actor = requireHead();
        FreshLogin.require(actor, clock, maxLoginAge);
        String passage = passage(words);
        String why = reason(reason, passage);
        store.lock();
        var removed = new Passage(Ids.next(), passage, why, office(actor), clock.instant());
        int places = removeEverywhere(removed);
        if (places == 0) {
            throw Problem.invalid("words", "removal.nowhere");
        }
        return keep(removed, places, actor.person());
    }

    /** A removal that a restored database has forgotten; the words were recognised by their fingerprint. */
    int again(Tombstone tombstone, String words) {
        return removeEverywhere(
                new Passage(tombstone.id(), words, tombstone.reason(), tombstone.office(), tombstone.at()));
    }

    private int removeEverywhere(Passage passage) {
        return keepers.stream().mapToInt(keeper -> keeper.remove(passage)).sum();
    }

    /** First on the disk: should the transaction fail now, the next start removes what was to be removed. */
    private Tombstone keep(Passage passage, int places, @Nullable PersonId by) {
        var tombstone = new Tombstone(
                passage.id(),
                passage.at(),
                passage.office(),
                passage.reason(),
                Fingerprint.of(passage.words()),
                places);
        list.add(tombstone);
        store.insert(tombstone, by);
        return tombstone;
    }

    private Actor requireHead() {
        Actor actor = actors.get();
        if (!mayRemove(actor)) {
            throw Problem.forbidden();
        }
        return actor;
    }

    private static boolean mayRemove(Actor actor) {
        return actor.has(Role.SECRETARIAT_HEAD);
    }

    private String office(Actor actor) {
        Organisation organisation = actor.organisation();
        PersonId person = actor.person();
        if (organisation == null || person == null) {
            throw Problem.forbidden();
        }
        return offices.mandateOf(person, organisation.id(), clock.instant())
                .map(held -> held.office().title() + ", " + organisation.name())
                .orElse(organisation.name());
    }

    private static String passage(@Nullable String words) {
        String passage = words == null ? "" : Normalizer.normalize(words.strip(), Normalizer.Form.NFC);
        if (passage.length() < SHORTEST || passage.length() > LONGEST) {
            throw Problem.invalid("words", "removal.words-length", SHORTEST, LONGEST);
        }
        if (CODE.matcher(passage).matches() || passage.contains(Removing.MARK)) {
            throw Problem.invalid("words", "removal.words-code");
        }
        return passage;
    }

    private static String reason(@Nullable String reason, String passage) {
        List<FieldProblem> problems = new ArrayList<>();
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            problems.add(FieldProblem.of("reason", "removal.reason-missing", LONGEST_REASON));
        } else if (reason.contains(passage)) {
            problems.add(FieldProblem.of("reason", "removal.reason-repeats"));
        }
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        return reason == null ? "" : reason.strip();
    }
}
