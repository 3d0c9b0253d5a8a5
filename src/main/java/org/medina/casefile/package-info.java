/**
 * One row per case of any journey, who takes part in it, and its history. Journeys write here in their own transaction;
 * the case shell, lists, search, inbox, oversight and audit read here, so that none of them needs to know a journey.
 */
@NullMarked
@ApplicationModule(
        displayName = "Case file",
        allowedDependencies = {"base", "base :: ui", "base :: api", "identity", "refdata"})
package org.medina.casefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
