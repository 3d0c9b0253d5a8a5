/**
 * Text that several people write at once: live sessions, versions, anchored comments, suggestions. One authority numbers
 * the steps of all writers and decides what each may do; any journey may keep a text here by reference.
 */
@NullMarked
@ApplicationModule(
        displayName = "Documents",
        allowedDependencies = {"base", "identity", "casefile"})
package org.medina.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
