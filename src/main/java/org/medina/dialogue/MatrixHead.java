package org.medina.dialogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.medina.paper.TextDirection;

/**
 * What stands above a matrix, and the words it is written in.
 *
 * @param title of the text under consultation
 * @param date of the file
 * @param sections headings of the text's sections by their names, in order
 * @param endorsed those that stand behind what was released, by name
 * @param words the sentence of a message key in that language
 */
record MatrixHead(
        String title,
        String reference,
        LocalDate date,
        Map<String, String> sections,
        List<String> endorsed,
        Locale language,
        UnaryOperator<String> words) {

    String word(String key) {
        return words.apply("dialogue.matrix." + key);
    }

    String word(Enum<?> choice) {
        return word(choice.getDeclaringClass().getSimpleName() + "." + choice.name());
    }

    String heading(MatrixColumn column) {
        return word("column." + column.code());
    }

    /** Whether the language of the headings is written from right to left. */
    boolean isRightToLeft() {
        return TextDirection.isRightToLeft(heading(MatrixColumn.COMMENT));
    }
}
