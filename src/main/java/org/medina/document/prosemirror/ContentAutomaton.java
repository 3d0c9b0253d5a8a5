package org.medina.document.prosemirror;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a deterministic automaton from a content expression. The order of the edges matters: it decides what fills a gap. */
final class ContentAutomaton {

    private static final class Edge {
        private final @Nullable NodeType term;
        private int to = -1;

        Edge(@Nullable NodeType term) {
            this.term = term;
        }
    }

    private final List<List<Edge>> nfa = new ArrayList<>();
    private final Map<List<Integer>, ContentMatch> labeled = new HashMap<>();

    static ContentMatch of(ContentExpression.Expr expr) {
        ContentAutomaton automaton = new ContentAutomaton();
        automaton.node();
        List<Edge> loose = automaton.compile(expr, 0);
        connect(loose, automaton.node());
        return automaton.explore(automaton.nullFrom(0));
    }

    private int node() {
        nfa.add(new ArrayList<>());
        return nfa.size() - 1;
    }

    private Edge edge(int from, @Nullable NodeType term) {
        Edge edge = new Edge(term);
        nfa.get(from).add(edge);
        return edge;
    }

    private static void connect(List<Edge> edges, int to) {
        edges.forEach(edge -> edge.to = to);
    }

    private List<Edge> compile(ContentExpression.Expr expr, int from) {
        return switch (expr) {
            case ContentExpression.Expr.Choice(var exprs) -> {
                List<Edge> out = new ArrayList<>();
                exprs.forEach(option -> out.addAll(compile(option, from)));
                yield out;
            }
            case ContentExpression.Expr.Seq(var exprs) -> {
                int at = from;
                for (ContentExpression.Expr part : exprs.subList(0, exprs.size() - 1)) {
                    List<Edge> next = compile(part, at);
                    at = node();
                    connect(next, at);
                }
                yield compile(exprs.getLast(), at);
            }
            case ContentExpression.Expr.Star(var repeated) -> {
                int loop = node();
                edge(from, null).to = loop;
                connect(compile(repeated, loop), loop);
                yield List.of(edge(loop, null));
            }
            case ContentExpression.Expr.Plus(var repeated) -> {
                int loop = node();
                connect(compile(repeated, from), loop);
                connect(compile(repeated, loop), loop);
                yield List.of(edge(loop, null));
            }
            case ContentExpression.Expr.Opt(var optional) -> {
                List<Edge> out = new ArrayList<>(List.of(edge(from, null)));
                out.addAll(compile(optional, from));
                yield out;
            }
            case ContentExpression.Expr.Range range -> compileRange(range, from);
            case ContentExpression.Expr.Name(var type) -> List.of(edge(from, type));
        };
    }

    private List<Edge> compileRange(ContentExpression.Expr.Range range, int from) {
        int at = from;
        for (int i = 0; i < range.min(); i++) {
            int next = node();
            connect(compile(range.expr(), at), next);
            at = next;
        }
        if (range.max() < 0) {
            connect(compile(range.expr(), at), at);
        }
        for (int i = range.min(); i < range.max(); i++) {
            int next = node();
            edge(at, null).to = next;
            connect(compile(range.expr(), at), next);
            at = next;
        }
        return List.of(edge(at, null));
    }

    private List<Integer> nullFrom(int node) {
        List<Integer> result = new ArrayList<>();
        scan(node, result);
        result.sort(Comparator.reverseOrder());
        return result;
    }

    private void scan(int node, List<Integer> result) {
        List<Edge> edges = nfa.get(node);
        if (edges.size() == 1 && edges.getFirst().term == null) {
            scan(edges.getFirst().to, result);
            return;
        }
        result.add(node);
        for (Edge edge : edges) {
            if (edge.term == null && !result.contains(edge.to)) {
                scan(edge.to, result);
            }
        }
    }

    private ContentMatch explore(List<Integer> states) {
        Map<NodeType, List<Integer>> out = new LinkedHashMap<>();
        for (int state : states) {
            for (Edge edge : nfa.get(state)) {
                if (edge.term != null) {
                    List<Integer> reached = out.computeIfAbsent(edge.term, type -> new ArrayList<>());
                    nullFrom(edge.to).stream()
                            .filter(node -> !reached.contains(node))
                            .forEach(reached::add);
                }
            }
        }
        ContentMatch match = new ContentMatch(states.contains(nfa.size() - 1));
        labeled.put(states, match);
        out.forEach((type, reached) -> {
            reached.sort(Comparator.reverseOrder());
            ContentMatch known = labeled.get(reached);
            match.add(type, known == null ? explore(reached) : known);
        });
        return match;
    }
}
