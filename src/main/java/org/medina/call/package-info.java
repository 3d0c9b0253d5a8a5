/**
 * A mechanism calls for requests: when, from whom, how much, on which forms, judged by whom and how, paid in which tranches. All
 * of it is data that the secretariat sets, in versions; a request ends on the version it began with.
 */
@NullMarked
@ApplicationModule(
        displayName = "Call",
        allowedDependencies = {
            "base",
            "base :: ui",
            "base :: api",
            "identity",
            "refdata",
            "casefile",
            "casefile :: api",
            "casefile :: ui",
            "inbox",
            "attachment",
            "workflow",
            "appraisal",
            "grant"
        })
package org.medina.call;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
