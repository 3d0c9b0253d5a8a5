package org.medina.reminder;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules of reminding: the secretariat reads them, its head says them. */
@Service
@Transactional
public class ReminderRules {

    private final RuleRows rules;
    private final WatchRows watches;
    private final CurrentActor current;
    private final Clock clock;

    ReminderRules(RuleRows rules, WatchRows watches, CurrentActor current, Clock clock) {
        this.rules = rules;
        this.watches = watches;
        this.current = current;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public boolean isOfUse() {
        return current.find().filter(Actor::isOfTheSecretariat).isPresent();
    }

    @Transactional(readOnly = true)
    public boolean maySet() {
        return current.find().filter(ReminderRules::sets).isPresent();
    }

    /** Journeys, each before those of its kinds of work that differ. @throws Problem FORBIDDEN for all but the secretariat */
    @Transactional(readOnly = true)
    public List<ReminderRule> all() {
        if (!isOfUse()) {
            throw Problem.forbidden();
        }
        return rules.all();
    }

    /**
     * Says it anew; it counts at once, also for work that waits already.
     *
     * @param points as {@link ReminderRule#points}
     * @throws Problem FORBIDDEN for all but the head of the secretariat, NOT_FOUND where there is no such rule, WRONG_STATE
     *     where the journey reminds by itself, INVALID with the field
     */
    public void set(
            String work, @Nullable Integer expectedDays, List<Integer> points, @Nullable Integer escalateAfter) {
        Actor actor = current.get();
        if (!sets(actor)) {
            throw Problem.forbidden();
        }
        ReminderRule before = rules.find(work).orElseThrow(Problem::notFound);
        if (before.byJourney()) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "reminder.problem.by-journey");
        }
        rules.put(
                new ReminderRule(work, expectedDays, points, escalateAfter, false).checked(),
                actor.requiredPerson(),
                clock.instant());
        watches.lookAgain(work, clock.instant());
    }

    private static boolean sets(Actor actor) {
        return actor.isOfTheSecretariat() && actor.has(Role.SECRETARIAT_HEAD);
    }
}
