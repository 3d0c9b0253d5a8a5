/**
 * What becomes of a published pledge: period after period its city writes down how far it has come, the secretariat checks
 * it, and the register shows it. The process is {@code bpmn/progress.bpmn}, one instance for each period; the next period
 * begins when the update of the last is published, until the pledge is fulfilled or withdrawn. People write by
 * {@link org.medina.progress.ProgressReporting}, the secretariat decides by {@link org.medina.progress.ProgressChecking},
 * readers come by {@link org.medina.progress.ProgressReading}, the public by {@link org.medina.progress.PublishedProgress}.
 * Others hear {@link org.medina.progress.UpdateHandedIn} and {@link org.medina.progress.UpdatePublished}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Progress",
        allowedDependencies = {
            "base",
            "base :: ui",
            "base :: api",
            "identity",
            "refdata",
            "workflow",
            "casefile",
            "casefile :: api",
            "casefile :: ui",
            "inbox",
            "attachment",
            "document",
            "pledge",
            "pledge :: ui"
        })
package org.medina.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
