package org.medina.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One row of a journey's access table: in these states, somebody with this role may do this, if the organisation they
 * act for stands in this relation to the case.
 *
 * @param role null: whatever the role
 */
public record AccessRule<A extends Enum<A>, S extends Enum<S>>(
        A action, Set<S> states, @Nullable Role role, Relation relation) {}
