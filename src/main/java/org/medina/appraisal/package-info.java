/**
 * A request for money is judged: agencies declare their conflicts and review it each alone, ask what is unclear, talk, and a
 * committee decides by the rule of its seats, with reasons. The process is {@code bpmn/appraisal.bpmn}. It knows the request only
 * by reference and by the text it was given; the journey that asks opens it by {@code AppraisalOpening} and hears
 * {@link org.medina.appraisal.AppraisalDecided}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Appraisal",
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
            "paper",
            "paper :: ui",
            "paper :: api",
            "budget"
        })
package org.medina.appraisal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
