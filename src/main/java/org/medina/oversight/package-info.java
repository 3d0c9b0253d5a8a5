/**
 * Where it hangs: the open cases of every journey by stage, with their age against a target, whose turn it is and what is late;
 * how cases flow, and when they are likely to end. For the secretariat over all cases, for coordinators, focal points and
 * agencies over their own. Only reads what journeys wrote into the case file; keeps targets and saved views. Nobody depends on
 * it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Oversight",
        allowedDependencies = {
            "base",
            "base :: ui",
            "base :: api",
            "identity",
            "refdata",
            "casefile",
            "casefile :: ui",
            "workflow",
            "sheet",
            "paper",
            "paper :: ui",
            "paper :: api",
            "template",
            "call"
        })
package org.medina.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
