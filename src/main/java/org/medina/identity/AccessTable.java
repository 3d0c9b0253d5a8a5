package org.medina.identity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.medina.base.Problem;

/**
 * A journey's access rules as rows. From the same rows come the check in every service method, the buttons of <i>Your
 * turn</i>, section rights, and the {@code WHERE} of every list, count and search.
 */
public final class AccessTable<A extends Enum<A>, S extends Enum<S>> {

    private final Class<A> actions;
    private final A read;
    private final List<AccessRule<A, S>> rules;

    /** @param read the action that decides whether somebody may know that a case exists */
    public AccessTable(Class<A> actions, A read, List<AccessRule<A, S>> rules) {
        this.actions = actions;
        this.read = read;
        this.rules = List.copyOf(rules);
    }

    public List<AccessRule<A, S>> rules() {
        return rules;
    }

    public boolean allows(Actor actor, A action, S state, Set<Relation> relations) {
        return rules.stream().anyMatch(rule -> rule.action() == action && matches(rule, actor, state, relations));
    }

    /** What the actor may do now. */
    public Set<A> allowed(Actor actor, S state, Set<Relation> relations) {
        Set<A> allowed = EnumSet.noneOf(actions);
        for (A action : actions.getEnumConstants()) {
            if (allows(actor, action, state, relations)) {
                allowed.add(action);
            }
        }
        return allowed;
    }

    /**
     * Lets the actor pass or refuses in the order of the API conventions: not found to those who may not know, forbidden
     * to those who may never do this here, wrong state to those who may at another time.
     *
     * @throws Problem NOT_FOUND, FORBIDDEN or WRONG_STATE
     */
    public void check(Actor actor, A action, S state, Set<Relation> relations) {
        if (allows(actor, action, state, relations)) {
            return;
        }
        if (action == read || !allows(actor, read, state, relations)) {
            throw Problem.notFound();
        }
        boolean atAnotherTime = rules.stream()
                .anyMatch(rule -> rule.action() == action && fits(rule, actor) && relations.contains(rule.relation()));
        if (!atAnotherTime) {
            throw Problem.forbidden();
        }
        throw Problem.of(Problem.Kind.WRONG_STATE, "problem.wrong-state", state.name());
    }

    /**
     * The same answer as SQL, for lists: which cases the actor may read.
     *
     * @param stateColumn the column that holds the state's name
     * @param relation SQL that is true where the acting organisation stands in that relation to the row's case
     * @return a condition in parentheses, {@code false} where nothing may be read
     */
    public String readableBy(Actor actor, String stateColumn, Function<Relation, String> relation) {
        Map<Relation, Set<S>> states = new EnumMap<>(Relation.class);
        for (AccessRule<A, S> rule : rules) {
            if (rule.action() == read && fits(rule, actor) && !rule.states().isEmpty()) {
                states.merge(rule.relation(), rule.states(), AccessTable::union);
            }
        }
        List<String> conditions = new ArrayList<>();
        states.forEach((kind, in) -> conditions.add("(%s and %s in (%s))"
                .formatted(
                        relation.apply(kind),
                        stateColumn,
                        in.stream()
                                .map(state -> "'" + state.name() + "'")
                                .sorted()
                                .collect(Collectors.joining(",")))));
        return conditions.isEmpty() ? "(false)" : "(" + String.join(" or ", conditions) + ")";
    }

    private boolean matches(AccessRule<A, S> rule, Actor actor, S state, Set<Relation> relations) {
        return rule.states().contains(state) && fits(rule, actor) && relations.contains(rule.relation());
    }

    private boolean fits(AccessRule<A, S> rule, Actor actor) {
        return rule.role() == null || actor.has(rule.role());
    }

    private static <S> Set<S> union(Set<S> one, Set<S> other) {
        return java.util.stream.Stream.concat(one.stream(), other.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
