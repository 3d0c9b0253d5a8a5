/**
 * The first journey: a mayor's office takes a pledge from an empty page through review, signature and the
 * secretariat's check to the public register. The process is {@code bpmn/pledge.bpmn}; it ends at publication. People
 * come in by {@link org.medina.pledge.PledgeDrafting} (what is written) and {@link org.medina.pledge.PledgeService}
 * (what is decided) and {@link org.medina.pledge.PledgePaper} (what is signed by hand) and
 * {@link org.medina.pledge.PledgeConsulting} (the ministries are asked, by a dialogue that the process calls), readers by
 * {@link org.medina.pledge.PledgeReading}, the public by {@link org.medina.pledge.PublishedPledges}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Pledge",
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
            "document",
            "document :: ui",
            "inbox",
            "attachment",
            "attachment :: api",
            "attachment :: ui",
            "signoff",
            "signoff :: api",
            "signoff :: ui",
            "dialogue",
            "template"
        })
package org.medina.pledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
