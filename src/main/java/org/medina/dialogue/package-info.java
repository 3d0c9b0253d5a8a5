/**
 * A structured dialogue on a frozen text: those who are asked comment among themselves, one of them gathers the comments
 * and releases one position, the text's author answers every comment, the other side closes each answer, and what came
 * of it is recorded, silence under its own name. A city asks the ministries of its country, or, the sides turned, a state
 * or the secretariat asks cities. It knows the text's case only by reference; a journey offers its texts by
 * {@link org.medina.dialogue.ConsultedTexts} and listens to {@link org.medina.dialogue.DialogueClosed}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Dialogue",
        allowedDependencies = {
            "base",
            "base :: ui",
            "base :: api",
            "paper",
            "sheet",
            "identity",
            "refdata",
            "workflow",
            "casefile",
            "casefile :: api",
            "casefile :: ui",
            "inbox",
            "document"
        })
package org.medina.dialogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
