/**
 * What every module stands on: ids, the clock, problems that people and programs understand, messages in the
 * reader's language. It knows nothing of pledges, people or processes.
 */
@NullMarked
@ApplicationModule(
        displayName = "Base",
        allowedDependencies = {},
        type = ApplicationModule.Type.OPEN)
package org.medina.base;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
