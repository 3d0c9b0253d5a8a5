/**
 * A way out: everything that somebody may read of one case, of an organisation's cases or of all, as files in a ZIP with a list
 * of their hashes, made in the background and kept for a while. What belongs to a case each module lays there itself
 * ({@link org.medina.casefile.CaseEvidence}); who may read it is asked at the moment when it is made. A published script of
 * one file checks a bundle without this portal and without a network.
 */
@NullMarked
@ApplicationModule(
        displayName = "Evidence",
        allowedDependencies = {"base", "base :: ui", "base :: api", "identity", "casefile", "casefile :: ui", "signoff"
        })
package org.medina.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
