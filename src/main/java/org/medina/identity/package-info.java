/**
 * Who acts, for whom, and what they may do. People, organisations and roles are Keycloak's and mirrored here by id;
 * offices, dated mandates and deputies are ours. A role is held in one organisation and counts only while acting for
 * it. Evaluates the access tables of all journeys.
 */
@NullMarked
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"base", "base :: api", "base :: ui", "refdata"})
package org.medina.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
