/**
 * The face to the world: light pages without login or cookie on which anybody finds a published pledge, reads its
 * history, verifies a signature and takes the data along. Names offices and cities, never staff. Only reads; nobody
 * depends on it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Public register",
        allowedDependencies = {
            "base",
            "base :: api",
            "identity",
            "refdata",
            "casefile",
            "document",
            "dialogue",
            "pledge",
            "legacy",
            "progress",
            "declaration",
            "signoff",
            "dossier",
            "review"
        })
package org.medina.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
