package org.medina.template;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One template, in the languages that it is written in.
 *
 * @param id a name of lower-case words, e.g. {@code note-verbale}
 * @param area the action area of a model pledge
 * @param languages English first
 * @param withdrawn null while letters and pledges can be made from it
 */
public record Template(
        String id,
        TemplateKind kind,
        @Nullable String area,
        List<InLanguage> languages,
        @Nullable Withdrawal withdrawn) {

    public Template {
        languages = List.copyOf(languages);
    }

    /**
     * The present version in a language.
     *
     * @param outdated whether the English text was changed since this one was last written
     */
    public record InLanguage(String language, int version, String title, boolean outdated) {

        public String readableTitle() {
            return title.replaceAll("\\{\\{\\s*([^}]*?)\\s*}}", "[$1]");
        }
    }

    /** Who took it out of use, and when. */
    public record Withdrawal(String byName, Instant at) {}

    public boolean isInUse() {
        return withdrawn == null;
    }

    /** Whether it is the one of its kind that came with the portal, which goes by the name of the kind. */
    public boolean isUsual() {
        return id.equals(kind.slug());
    }

    /** Its title in its first language, its fields in brackets as where they are left to be written by hand. */
    public String readableTitle() {
        return languages.getFirst().readableTitle();
    }

    public Optional<InLanguage> in(String language) {
        return languages.stream().filter(one -> one.language().equals(language)).findFirst();
    }

    /** The language itself where it is written in it, else English. */
    public String spokenFor(String language) {
        return in(language).map(InLanguage::language).orElse(Wording.ENGLISH);
    }
}
