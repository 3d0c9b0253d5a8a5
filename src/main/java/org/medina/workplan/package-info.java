/**
 * The workplan of the secretariat: its meetings and lines of work with who does them, from when to when, beside the dates of the
 * forums and the deadlines of calls, reviews and declarations, which are only read. Officers write it, the secretariat reads it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Workplan",
        allowedDependencies = {"base", "base :: ui", "base :: api", "identity", "refdata", "casefile", "casefile :: ui"
        })
package org.medina.workplan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
