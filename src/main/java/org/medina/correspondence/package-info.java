/**
 * What is written about a case, of any journey: letters between those who take part, with answers, and letters from outside that
 * an officer records with number, date and scan. The secretariat asks many cases at once; each answer lands in its case. An open
 * question waits in <i>My work</i> of whoever was asked.
 */
@NullMarked
@ApplicationModule(
        displayName = "Correspondence",
        allowedDependencies = {
            "base",
            "base :: ui",
            "base :: api",
            "identity",
            "casefile",
            "casefile :: ui",
            "inbox",
            "attachment",
            "attachment :: ui",
            "attachment :: api"
        })
package org.medina.correspondence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
