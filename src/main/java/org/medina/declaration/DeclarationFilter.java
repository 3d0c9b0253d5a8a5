package org.medina.declaration;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which declarations are looked for.
 *
 * @param search words of title or reference
 * @param statuses none for all
 */
public record DeclarationFilter(@Nullable String search, Set<DeclarationStatus> statuses) {

    public DeclarationFilter {
        statuses = Set.copyOf(statuses);
    }
}
