/**
 * What became of the money: asked, approved, paid and reported by mechanism, country and objective, for the secretariat
 * over all requests that were handed in, and for an agency over its own shares. Only reads; nobody depends on it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Portfolio",
        allowedDependencies = {
            "base",
            "base :: ui",
            "base :: api",
            "identity",
            "refdata",
            "budget",
            "budget :: ui",
            "appraisal",
            "call",
            "call :: ui",
            "funding"
        })
package org.medina.portfolio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
