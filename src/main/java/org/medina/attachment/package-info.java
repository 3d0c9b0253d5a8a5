/**
 * Files that belong to a case: kept once by their SHA-256, in rows of a megabyte, streamed both ways, their type told by
 * their content. Who may see them is for the journey to say: it asks its own rules before it calls.
 */
@NullMarked
@ApplicationModule(
        displayName = "Attachments",
        allowedDependencies = {"base", "base :: ui", "base :: api", "identity", "casefile"})
package org.medina.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
