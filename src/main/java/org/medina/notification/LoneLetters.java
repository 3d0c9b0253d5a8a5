package org.medina.notification;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.medina.base.Messages;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Puts mails that tell of no notice into both their forms. */
@Component
class LoneLetters {

    private final Messages messages;
    private final ITemplateEngine templates;

    LoneLetters(Messages messages, ITemplateEngine templates) {
        this.messages = messages;
        this.templates = templates;
    }

    /**
     * What both forms of a mail say.
     *
     * @param link null for none
     */
    record Content(String subject, String text, @Nullable String link, String open, String then, String why) {}

    Letter letter(OutgoingMail mail, Locale language, Content content) {
        String greeting = messages.get(language, "notification.mail.greeting", mail.name());
        var context = new Context(language);
        context.setVariable("language", language.toLanguageTag());
        context.setVariable("greeting", greeting);
        context.setVariable("content", content);
        String link = content.link() == null ? "" : content.link() + "\n\n";
        String plain = "%s\n\n%s\n\n%s%s\n\n-- \n%s\n"
                .formatted(greeting, content.text(), link, content.then(), content.why());
        return new Letter(language, content.subject(), plain, templates.process("notification/lone", context), "");
    }
}
