package org.medina.mailbox;

import java.util.List;
import java.util.regex.Pattern;

/** Cuts off what a reply quotes, plainly: from the first line on that mail programs put before it. */
final class Quoted {

    private static final Pattern BEGINS = Pattern.compile("(?iu)\\s*("
            + "-{2,} ?(original message|message d.origine|mensaje original|ursprüngliche nachricht|пересылаемое сообщение).*"
            + "|_{10,}"
            + "|(on|le|el|am|em)\\s.{6,200}(wrote|a écrit|escribió|schrieb.*|escreveu)\\s?:"
            + "|.{6,200}(пишет|写道|كتب)\\s?[:：]"
            + "|-- ?"
            + ")\\s*");

    private Quoted() {}

    /** The whole where nothing else would be left. */
    static String cut(String text) {
        List<String> lines = text.lines().toList();
        var words = new StringBuilder();
        for (String line : lines) {
            if (BEGINS.matcher(line).matches()) {
                break;
            }
            if (!line.startsWith(">")) {
                words.append(line).append('\n');
            }
        }
        String left = words.toString().strip();
        return left.isEmpty() ? text.strip() : left;
    }
}
