package org.medina.base;

import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Sentences in the reader's language. */
@Component
public class Messages {

    private final MessageSource source;

    Messages(MessageSource source) {
        this.source = source;
    }

    /** In the language of the current request; a key without a sentence answers itself in exclamation marks. */
    public String get(String key, Object... arguments) {
        return get(LocaleContextHolder.getLocale(), key, arguments);
    }

    public String get(Locale locale, String key, Object... arguments) {
        return Objects.requireNonNull(source.getMessage(key, arguments, "!" + key + "!", locale));
    }

    /**
     * In the language of a letter or paper: what {@code letter.<key>} says there, else the same as on screens. Screens stay in
     * one language while only letters speak it.
     */
    public String inLetter(Locale letter, String key, Object... arguments) {
        String said = source.getMessage("letter." + key, arguments, "", letter);
        return said == null || said.isEmpty() ? get(Locale.ENGLISH, key, arguments) : said;
    }

    /** The sentence of a problem. */
    public String get(Problem problem) {
        return get(problem.messageKey(), problem.arguments().toArray());
    }

    /** The sentence of a field's problem. */
    public String get(FieldProblem problem) {
        return get(problem.messageKey(), problem.arguments().toArray());
    }
}
