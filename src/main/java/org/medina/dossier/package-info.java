/**
 * What a forum is given to read: pledges as they stood at one moment, with what cities and ministries said of them, grouped as
 * the forum groups, and figures computed from nothing else. The snapshot is taken when a journey asks
 * ({@link org.medina.dossier.Dossiers}); the files are made from it in the background, step by step, so that a portal that
 * is killed goes on where it was, and making them again gives the same bytes. What was compiled is frozen for signatures under
 * the journey's case, and {@link org.medina.dossier.DossierCompiled} tells so. Who may read is for the journey to say
 * ({@link org.medina.dossier.DossierOwner}).
 */
@NullMarked
@ApplicationModule(
        displayName = "Dossier",
        allowedDependencies = {
            "base",
            "base :: ui",
            "base :: api",
            "identity",
            "refdata",
            "casefile",
            "casefile :: ui",
            "budget",
            "paper",
            "sheet",
            "document",
            "signoff",
            "pledge",
            "pledge :: ui",
            "progress"
        })
package org.medina.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
