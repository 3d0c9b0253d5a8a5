/**
 * No silence goes unnoticed: whoever has work that waits is reminded of it before, at and after its day, and once it has waited
 * too long whoever can help is told. The rules are data, for each journey and, where it differs, for a kind of work; what a
 * journey reminds of by a clock of its own is left to it. Hears of work that opens; nobody depends on it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Reminders",
        allowedDependencies = {
            "base",
            "base :: ui",
            "base :: api",
            "identity",
            "refdata",
            "casefile",
            "casefile :: ui",
            "inbox"
        })
package org.medina.reminder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
