/**
 * A city asks for money: a request is born from a pledge, written on the forms of a call, checked, stood by or not by the state,
 * judged, told with reasons, and becomes a grant. The process is {@code bpmn/funding.bpmn}; it calls a dialogue, an appraisal and
 * a grant. People come in by {@link org.medina.funding.FundingDrafting} (what is written) and
 * {@link org.medina.funding.FundingService} (what is decided), readers by {@link org.medina.funding.FundingReading}, observers by
 * {@link org.medina.funding.FundingNumbers}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Funding",
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
            "paper",
            "paper :: api",
            "paper :: ui",
            "budget",
            "budget :: ui",
            "dialogue",
            "pledge",
            "call",
            "appraisal",
            "grant"
        })
package org.medina.funding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
