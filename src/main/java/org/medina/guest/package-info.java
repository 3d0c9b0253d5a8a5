/**
 * People without an account whom an organisation lets into one text: one named person, to read it or to comment on it, until a day,
 * or until the link is taken back. Who opens the link proves by a code, sent to the named address alone, that they are meant; so a link
 * that was passed on opens nothing. Everything is looked at again with each request. What a guest says stands among the comments of
 * those who let them in. Who may let guests in, and how far, the text's journey says through
 * {@link org.medina.document.DocumentOwner}; mails are sent by those who hear of {@link org.medina.guest.GuestLetter}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Guests",
        allowedDependencies = {
            "base",
            "base :: ui",
            "base :: api",
            "identity",
            "refdata",
            "casefile",
            "casefile :: ui",
            "document"
        })
package org.medina.guest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
