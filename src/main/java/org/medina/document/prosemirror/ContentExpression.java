package org.medina.document.prosemirror;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a content expression: names and groups, sequences, {@code |}, {@code * + ?}, {@code {n,m}}, parentheses. */
final class ContentExpression {

    private static final Pattern TOKEN = Pattern.compile("\\w+|\\S");
    private static final int WITHOUT_END = -1;

    /** What an expression is made of. */
    sealed interface Expr {
        record Choice(List<Expr> exprs) implements Expr {}

        record Seq(List<Expr> exprs) implements Expr {}

        record Plus(Expr expr) implements Expr {}

        record Star(Expr expr) implements Expr {}

        record Opt(Expr expr) implements Expr {}

        /** From min to max times; max is negative where there is no end. */
        record Range(int min, int max, Expr expr) implements Expr {}

        record Name(NodeType type) implements Expr {}
    }

    private final String text;
    private final Collection<NodeType> types;
    private final List<String> tokens = new ArrayList<>();
    private @Nullable Boolean inline;
    private int pos;

    private ContentExpression(String text, Collection<NodeType> types) {
        this.text = text;
        this.types = types;
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
    }

    static ContentMatch parse(String text, Collection<NodeType> types) {
        ContentExpression expression = new ContentExpression(text, types);
        if (expression.tokens.isEmpty()) {
            return ContentMatch.EMPTY;
        }
        Expr expr = expression.choice();
        if (expression.pos < expression.tokens.size()) {
            throw expression.error("Unexpected trailing text");
        }
        ContentMatch match = ContentAutomaton.of(expr);
        expression.checkForDeadEnds(match);
        return match;
    }

    private String next() {
        return pos < tokens.size() ? tokens.get(pos) : "";
    }

    private boolean eat(String token) {
        boolean eaten = next().equals(token);
        if (eaten) {
            pos++;
        }
        return eaten;
    }

    private ProseMirrorException error(String what) {
        return new ProseMirrorException(what + " (in content expression '" + text + "')");
    }

    private Expr choice() {
        List<Expr> exprs = new ArrayList<>();
        do {
            exprs.add(sequence());
        } while (eat("|"));
        return exprs.size() == 1 ? exprs.getFirst() : new Expr.Choice(exprs);
    }

    private Expr sequence() {
        List<Expr> exprs = new ArrayList<>();
        do {
            exprs.add(subscript());
        } while (!next().isEmpty() && !next().equals(")") && !next().equals("|"));
        return exprs.size() == 1 ? exprs.getFirst() : new Expr.Seq(exprs);
    }

    private Expr subscript() {
        Expr expr = atom();
        while (true) {
            if (eat("+")) {
                expr = new Expr.Plus(expr);
            } else if (eat("*")) {
                expr = new Expr.Star(expr);
            } else if (eat("?")) {
                expr = new Expr.Opt(expr);
            } else if (eat("{")) {
                expr = range(expr);
            } else {
                return expr;
            }
        }
    }

    private Expr range(Expr expr) {
        int min = number();
        int max = min;
        if (eat(",")) {
            max = next().equals("}") ? WITHOUT_END : number();
        }
        if (!eat("}")) {
            throw error("Unclosed braced range");
        }
        return new Expr.Range(min, max, expr);
    }

    private int number() {
        if (!next().matches("\\d{1,4}")) {
            throw error("Expected number, got '" + next() + "'");
        }
        return Integer.parseInt(tokens.get(pos++));
    }

    private Expr atom() {
        if (eat("(")) {
            Expr expr = choice();
            if (!eat(")")) {
                throw error("Missing closing paren");
            }
            return expr;
        }
        if (!next().matches("\\w+")) {
            throw error("Unexpected token '" + next() + "'");
        }
        List<Expr> exprs = new ArrayList<>();
        for (NodeType type : named(tokens.get(pos))) {
            if (inline != null && inline != type.isInline()) {
                throw error("Mixing inline and block content");
            }
            inline = type.isInline();
            exprs.add(new Expr.Name(type));
        }
        pos++;
        return exprs.size() == 1 ? exprs.getFirst() : new Expr.Choice(exprs);
    }

    private List<NodeType> named(String name) {
        List<NodeType> found =
                types.stream().filter(type -> type.name().equals(name)).toList();
        if (found.isEmpty()) {
            found = types.stream().filter(type -> type.isInGroup(name)).toList();
        }
        if (found.isEmpty()) {
            throw error("No node type or group '" + name + "' found");
        }
        return found;
    }

    private void checkForDeadEnds(ContentMatch match) {
        List<ContentMatch> work = new ArrayList<>(List.of(match));
        for (int i = 0; i < work.size(); i++) {
            ContentMatch state = work.get(i);
            boolean dead = !state.validEnd();
            for (ContentMatch.Edge edge : state.edges()) {
                dead = dead && !ContentMatch.canGenerate(edge.type());
                if (!work.contains(edge.next())) {
                    work.add(edge.next());
                }
            }
            if (dead) {
                throw error("Only non-generatable nodes in a required position");
            }
        }
    }
}
