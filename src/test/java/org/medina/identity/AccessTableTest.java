package org.medina.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.medina.base.Problem;

class AccessTableTest {

    enum Action {
        READ,
        WRITE,
        SIGN
    }

    enum State {
        DRAFT,
        SIGNING,
        PUBLISHED
    }

    private static final AccessTable<Action, State> TABLE = new AccessTable<>(
            Action.class,
            Action.READ,
            List.of(
                    new AccessRule<>(Action.READ, EnumSet.allOf(State.class), null, Relation.LEAD),
                    new AccessRule<>(Action.READ, Set.of(State.PUBLISHED), null, Relation.ANYONE),
                    new AccessRule<>(Action.WRITE, Set.of(State.DRAFT), Role.CITY_EDITOR, Relation.LEAD),
                    new AccessRule<>(Action.SIGN, Set.of(State.SIGNING), Role.CITY_SIGNATORY, Relation.LEAD)));

    private static final Set<Relation> LEADING = Set.of(Relation.LEAD, Relation.ANYONE);
    private static final Set<Relation> STRANGE = Set.of(Relation.ANYONE);

    @Test
    void whoeverMayNotKnowOfACaseDoesNotFindIt() {
        assertRefused(Problem.Kind.NOT_FOUND, Role.CITY_EDITOR, Action.READ, State.DRAFT, STRANGE);
        assertRefused(Problem.Kind.NOT_FOUND, Role.CITY_EDITOR, Action.WRITE, State.DRAFT, STRANGE);
        assertRefused(Problem.Kind.NOT_FOUND, Role.CITY_SIGNATORY, Action.SIGN, State.SIGNING, STRANGE);
    }

    @Test
    void whoeverMaySeeACaseButNeverDoThisIsForbidden() {
        assertRefused(Problem.Kind.FORBIDDEN, Role.CITY_EDITOR, Action.SIGN, State.SIGNING, LEADING);
        assertRefused(Problem.Kind.FORBIDDEN, Role.CITY_EDITOR, Action.WRITE, State.PUBLISHED, STRANGE);
    }

    @Test
    void whoeverMayDoThisAtAnotherTimeIsToldTheState() {
        assertRefused(Problem.Kind.WRONG_STATE, Role.CITY_EDITOR, Action.WRITE, State.PUBLISHED, LEADING);
        assertRefused(Problem.Kind.WRONG_STATE, Role.CITY_SIGNATORY, Action.SIGN, State.DRAFT, LEADING);
    }

    @Test
    void whoeverMayDoThisNowPasses() {
        assertThatCode(() -> TABLE.check(actor(Role.CITY_EDITOR), Action.WRITE, State.DRAFT, LEADING))
                .doesNotThrowAnyException();
    }

    @Test
    void theButtonsAreWhatTheChecksLetPass() {
        for (Role role : Role.values()) {
            for (State state : State.values()) {
                var allowed = TABLE.allowed(actor(role), state, LEADING);
                for (Action action : Action.values()) {
                    assertThat(allowed.contains(action)).isEqualTo(passes(role, action, state));
                }
            }
        }
    }

    private static boolean passes(Role role, Action action, State state) {
        try {
            TABLE.check(actor(role), action, state, LEADING);
            return true;
        } catch (Problem problem) {
            return false;
        }
    }

    private static void assertRefused(
            Problem.Kind kind, Role role, Action action, State state, Set<Relation> relations) {
        assertThatThrownBy(() -> TABLE.check(actor(role), action, state, relations))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(kind));
    }

    private static Actor actor(Role role) {
        return new Actor(null, "somebody", null, Set.of(role), new SignIn("test", Instant.EPOCH));
    }
}
