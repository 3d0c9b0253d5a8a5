/**
 * Tells people what they should know: in the portal, by mail at once or once a day, and in their own calendar. Hears of every
 * line of a case's history and of all work that opens, finds out who may know of it, and keeps a notice for each of them;
 * what leaves the house goes by one outbox. Only observes; nobody depends on it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Notices",
        allowedDependencies = {
            "base",
            "base :: ui",
            "base :: api",
            "identity",
            "casefile",
            "casefile :: ui",
            "inbox",
            "legacy",
            "admission",
            "guest",
            "help",
            "mailbox",
            "workplan"
        })
package org.medina.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
