/**
 * What the portal prints: a paper with its facts, sections, tables and places to sign, the same as PDF and as Word file, in the
 * portal's look and in both directions of writing. Other modules say what stands on it; this one knows how it is laid out.
 */
@NullMarked
@ApplicationModule(
        displayName = "Paper",
        allowedDependencies = {"base"})
package org.medina.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
