/**
 * Money that was granted: the agencies commit to their shares, due diligence, an agreement by four eyes, tranches, reports, and
 * both closures. The process is {@code bpmn/grant.bpmn}. The journey that asked for the money opens it by {@code GrantOpening}
 * and hears {@link org.medina.grant.GrantClosed}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Grant",
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
            "attachment :: api",
            "attachment :: ui",
            "signoff",
            "signoff :: ui",
            "budget",
            "budget :: ui",
            "paper",
            "paper :: api",
            "paper :: ui"
        })
package org.medina.grant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
