package org.medina.dialogue.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.medina.dialogue.DialogueDetails;
import org.medina.identity.Organisation;

/** What is said of a dialogue in more than one place. */
final class DialogueWords {

    private static final int FIRST = 20;

    private DialogueWords() {}

    static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }

    /** Which way it runs: who asks whom. */
    static String direction(DialogueDetails details) {
        return say(
                "dialogue.direction." + details.direction() + ".sentence",
                details.author().name(),
                details.consulted().size(),
                details.consolidator().name());
    }

    static List<Organisation> asked(DialogueDetails details) {
        return details.consulted().stream()
                .map(DialogueDetails.Asked::organisation)
                .toList();
    }

    static String names(Collection<Organisation> organisations) {
        return organisations.stream().map(Organisation::name).collect(Collectors.joining("; "));
    }

    /** For a sentence; of very many the first. */
    static String numbers(List<Integer> numbers) {
        String first = numbers.stream().limit(FIRST).map(String::valueOf).collect(Collectors.joining(", "));
        return numbers.size() > FIRST ? first + ", …" : first;
    }
}
