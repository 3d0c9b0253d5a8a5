package org.medina.identity;

import org.jspecify.annotations.Nullable;

/**
 * An organisation that people act for.
 *
 * @param alias short name in addresses and tokens, e.g. {@code freetown}
 * @param country ISO 3166-1 alpha-3, null for organisations of no country
 * @param focal whether it is the ministry that speaks for its state
 */
public record Organisation(
        OrganisationId id,
        String alias,
        String name,
        OrganisationKind kind,
        @Nullable String country,
        boolean focal) {

    /** Whether a text names it, by alias or id. */
    public boolean isNamed(@Nullable String aliasOrId) {
        return alias.equals(aliasOrId) || id.toString().equalsIgnoreCase(aliasOrId);
    }
}
