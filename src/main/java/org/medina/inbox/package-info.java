/**
 * The work that waits for somebody: claims, assignees, due dates, search and saved filters live here alone. The process
 * engine opens and closes entries in its own transaction; people see what waits for the roles they hold in the
 * organisation they act for.
 */
@NullMarked
@ApplicationModule(
        displayName = "Inbox",
        allowedDependencies = {"base", "base :: api", "base :: ui", "identity", "casefile", "casefile :: ui"})
package org.medina.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
