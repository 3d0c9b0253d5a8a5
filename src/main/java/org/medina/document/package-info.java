/**
 * Text that several people write at once: live sessions, versions, anchored comments, suggestions. One authority numbers
 * the steps of all writers and decides what each may do; any journey may keep a text here by reference. What a text is
 * about and who may do what in it, the journeys say through {@link org.medina.document.DocumentOwner}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Documents",
        allowedDependencies = {"base", "base :: api", "base :: ui", "identity", "casefile", "inbox"})
package org.medina.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
