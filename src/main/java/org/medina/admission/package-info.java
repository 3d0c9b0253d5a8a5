/**
 * How an organisation comes to take part, and its people: it asks or is invited, two officers check its letter of designation,
 * and the portal makes the organisation, its roles and its members at the sign-in server, in errands that go on where they were
 * when one of the two was down. People are invited by mail ({@link org.medina.admission.PersonInvited}), taken out, and whole
 * organisations suspended, all here.
 */
@NullMarked
@ApplicationModule(
        displayName = "Admission",
        allowedDependencies = {
            "base",
            "base :: ui",
            "base :: api",
            "identity",
            "refdata",
            "casefile",
            "casefile :: ui",
            "guest",
            "inbox",
            "inbox :: ui",
            "signoff",
            "attachment",
            "attachment :: ui",
            "attachment :: api"
        })
package org.medina.admission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
