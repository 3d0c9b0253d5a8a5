/**
 * The practice room: a portal of its own with invented cases, where people learn their part. A lesson for each role, of steps
 * that are ticked off by what its reader does in the portal, and a button that makes everything anew. In a portal in earnest
 * there is only a page that says where the practice room is.
 */
@NullMarked
@ApplicationModule(
        displayName = "Practice room",
        allowedDependencies = {"base", "base :: ui", "base :: api", "identity", "casefile"})
package org.medina.practice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
