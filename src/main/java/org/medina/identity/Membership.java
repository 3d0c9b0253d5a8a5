package org.medina.identity;

import java.util.Set;

/** That somebody belongs to an organisation, and the roles they hold there. */
public record Membership(Organisation organisation, Set<Role> roles) {}
