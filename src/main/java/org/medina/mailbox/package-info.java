/**
 * Mail to the portal. A mailbox is read (IMAP), each message is taken once: a reply to a notice, from the address of who got the
 * notice, becomes a letter of that case; every other mail waits for an officer, who lays it to a case, begins a draft for a city
 * from it, or puts it aside. Nothing that comes by mail goes into a text or changes a state by itself.
 */
@NullMarked
@ApplicationModule(
        displayName = "Mail received",
        allowedDependencies = {
            "base",
            "base :: ui",
            "base :: api",
            "identity",
            "casefile",
            "casefile :: ui",
            "attachment",
            "attachment :: ui",
            "attachment :: api",
            "correspondence",
            "pledge",
            "call",
            "funding"
        })
package org.medina.mailbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
