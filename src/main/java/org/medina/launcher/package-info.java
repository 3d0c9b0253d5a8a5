/**
 * A program of its own, beside the portal and never in its jar: it owns an embedded PostgreSQL, a real Keycloak and the
 * portal as child processes, for {@code ./medina run} and for the tests. What an earlier run left behind is stopped
 * before anything is started; nothing that somebody else started is ever touched.
 */
@NullMarked
@ApplicationModule(
        displayName = "Launcher",
        allowedDependencies = {})
package org.medina.launcher;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
