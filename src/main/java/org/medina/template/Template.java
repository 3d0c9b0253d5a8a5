package org.medina.template;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One template, in the languages that it is written in.
 *
 * @param id a name of lower-case words, e.g. {@code note-verbale}
 * @param area the action area of a model pledge
 * @param languages English first
 */
public record Template(
        String id, TemplateKind kind, @Nullable String area, List<InLanguage> languages) {

    public Template {
        languages = List.copyOf(languages);
    }

    /**
     * The present version in a language.
     *
     * @param outdated whether the English text was changed since this one was last written
     */
    public record InLanguage(String language, int version, String title, boolean outdated) {}

    public Optional<InLanguage> in(String language) {
        return languages.stream().filter(one -> one.language().equals(language)).findFirst();
    }

    /** The language itself where it is written in it, else English. */
    public String spokenFor(String language) {
        return in(language).map(InLanguage::language).orElse(Wording.ENGLISH);
    }
}
