package org.medina;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the keys of messages in Java source: literals in the place of the key in every call that looks one up or
 * carries one. A literal that something is added to is the beginning of a key.
 */
final class MessageKeys {

    /** The calls, each with a group for the name; which argument is the key follows from the name. */
    private static final Pattern CALL = Pattern.compile(
            "\\b(getTranslation|[mM]essages\\.(?:get|inLetter)|FieldProblem\\.of|Problem\\.of|Problem\\.invalid)\\(");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern KEY =
            Pattern.compile("[a-z][A-Za-z0-9_-]*(\\.[A-Za-z0-9_-]+)+\\.?|[a-z][a-z0-9-]*\\.");

    private MessageKeys() {}

    /** @param beginning whether the rest of the key is only known when the program runs */
    record Use(String key, boolean beginning) {}

    static List<Use> in(String source) {
        List<Use> uses = new ArrayList<>();
        Matcher call = CALL.matcher(source);
        while (call.find()) {
            List<String> arguments = arguments(source, call.end());
            int first =
                    call.group(1).startsWith("FieldProblem") || call.group(1).startsWith("Problem") ? 1 : 0;
            boolean localeFirst =
                    first == 0 && !arguments.isEmpty() && !arguments.getFirst().contains("\"");
            int place = localeFirst ? 1 : first;
            if (place < arguments.size()) {
                uses.addAll(literals(arguments.get(place)));
            }
        }
        return uses;
    }

    private static List<Use> literals(String argument) {
        List<Use> uses = new ArrayList<>();
        Matcher literal = LITERAL.matcher(argument);
        while (literal.find()) {
            String text = literal.group(1);
            if (KEY.matcher(text).matches()) {
                boolean goesOn =
                        argument.substring(literal.end()).stripLeading().startsWith("+");
                boolean isEnd =
                        argument.substring(0, literal.start()).stripTrailing().endsWith("+");
                if (!isEnd) {
                    uses.add(new Use(text, goesOn));
                }
            }
        }
        return uses;
    }

    /** The arguments of the call whose parenthesis opens just before {@code from}, split where the commas are its own. */
    private static List<String> arguments(String source, int from) {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        int begin = from;
        for (int at = from; at < source.length(); at++) {
            char c = source.charAt(at);
            if (c == '"') {
                at = endOfLiteral(source, at);
            } else if (c == '(' || c == '{' || c == '[') {
                depth++;
            } else if (c == ',' && depth == 0) {
                arguments.add(source.substring(begin, at));
                begin = at + 1;
            } else if (c == ')' || c == '}' || c == ']') {
                if (depth-- == 0) {
                    arguments.add(source.substring(begin, at));
                    return arguments;
                }
            }
        }
        return arguments;
    }

    private static int endOfLiteral(String source, int start) {
        int at = start + 1;
        while (at < source.length() && source.charAt(at) != '"') {
            at += source.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }
}
