/**
 * The demo story: about a dozen pledges in every state, a dialogue in each of its stages, calls and requests for money, updates on what
 * became of pledges, reviews of the forums, letters, guests of a text, organisations on their way in, networks that act for cities, requests
 * for help, the workplan, mails, told through the services as the accounts that would have done it, dated over the past eighteen months. Runs once, where {@code medina.demo} is on; a killed telling resumes.
 */
@NullMarked
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {
            "base",
            "identity",
            "casefile",
            "correspondence",
            "guest",
            "workflow",
            "document",
            "dialogue",
            "declaration",
            "pledge",
            "progress",
            "signoff",
            "call",
            "funding",
            "appraisal",
            "grant",
            "review",
            "legacy",
            "admission",
            "help",
            "workplan",
            "mailbox"
        })
package org.medina.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
