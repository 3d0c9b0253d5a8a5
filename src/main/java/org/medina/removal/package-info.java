/**
 * Protective removal: a passage that endangers somebody is taken out of everything the portal keeps, also of what is past,
 * and again after a restore. What stays is a tombstone: a fingerprint, the reason, the office. Each module removes from its
 * own tables by {@link org.medina.base.Removing}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Protective removal",
        allowedDependencies = {"base", "base :: ui", "base :: api", "identity"})
package org.medina.removal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
