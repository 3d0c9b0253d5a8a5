/**
 * What is written again and again: pledges to begin from, council resolutions, invitations, notes verbales, feedback, briefing
 * notes. The secretariat edits them in every language, with named places for what the case knows; each version is kept. From a
 * case they are filled with what the reader may read, printed, and kept as a letter with a number. Journeys say what can be
 * told of their cases by {@link org.medina.casefile.CaseFacts}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Templates",
        allowedDependencies = {
            "base",
            "base :: ui",
            "base :: api",
            "identity",
            "refdata",
            "casefile",
            "casefile :: ui",
            "paper",
            "paper :: ui",
            "paper :: api",
            "correspondence"
        })
package org.medina.template;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
