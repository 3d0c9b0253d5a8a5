/**
 * What cities tell the forums in which the world reviews what was pledged. A cycle asks every city with a living pledge to
 * confirm or to update it, and its ministry for a statement beside it; then it is frozen into a dossier, signed by the
 * offices of the cycle and published. The processes are {@code bpmn/review.bpmn}, one case a cycle, and
 * {@code bpmn/contribution.bpmn}, one case a city in a cycle.
 */
@NullMarked
@ApplicationModule(
        displayName = "Forum review",
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
            "signoff",
            "signoff :: api",
            "signoff :: ui",
            "pledge",
            "pledge :: ui",
            "dossier",
            "dossier :: ui",
            "budget :: ui",
            "progress",
            "progress :: ui"
        })
package org.medina.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
