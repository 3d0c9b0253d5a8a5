/**
 * The process engine behind one door: its configuration and clock, the steps and questions that journeys offer to their
 * models, deployment and migration of models, what trackers and diagrams need to know, and what goes on at each step. The engine orders the work
 * and stores ids only.
 */
@NullMarked
@ApplicationModule(
        displayName = "Workflow",
        allowedDependencies = {"base", "base :: ui", "base :: api", "identity", "casefile", "casefile :: ui", "inbox"})
package org.medina.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
