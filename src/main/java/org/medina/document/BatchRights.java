package org.medina.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.medina.document.prosemirror.Node;
import org.medina.identity.PersonId;

/**
 * Decides by what a batch does to the text whether its author may do that, section by section. How it was done in the
 * browser does not matter, and cannot be forged.
 *
 * @param ownThreads which comment marks are the author's own
 * @param knownThreads which comment marks may stand in this text at all
 * @param knownSuggestions which suggestions have stood in this text before, so that an undo may bring them back
 */
record BatchRights(
        PersonId author,
        DocumentRights rights,
        Predicate<String> ownThreads,
        Predicate<String> knownThreads,
        Predicate<String> knownSuggestions) {

    private static final Set<String> TABLE = Set.of("table", "table_row", "table_cell", "table_header");

    /** The suggestions of a person; what makes an id theirs is how it begins. */
    static Predicate<String> suggestionsOf(PersonId person) {
        String beginning = person + ":";
        return id -> id.startsWith(beginning);
    }

    /** @throws Refused where the author may not */
    void check(Node before, Node after) {
        for (String name : Sections.changed(before, after)) {
            Sections.Span span = Sections.span(before, after, name);
            SectionRight right = rights.in(name);
            try {
                require(right, before, after, name);
            } catch (Refused refused) {
                throw right != SectionRight.EDIT && isClosed(before, after, name) ? closed() : refused;
            }
            requireKnownThreads(before, span);
        }
    }

    private void require(SectionRight right, Node before, Node after, String name) {
        Sections.Span span = Sections.span(before, after, name);
        switch (right) {
            case NONE, READ -> throw mayNot("document.refused.read-only");
            case COMMENT -> requireOnlyOwnComments(span);
            case SUGGEST -> {
                requireOnlyOwnSuggestions(span);
                requireSameTables(before, after, name);
            }
            case EDIT -> requireOwnName(before, span);
        }
    }

    /** Whether in another state of the case they might do just this. */
    private boolean isClosed(Node before, Node after, String name) {
        SectionRight ever = rights.everIn(name);
        if (rights.why() == null || ever == null) {
            return rights.why() != null;
        }
        try {
            require(ever, before, after, name);
            return true;
        } catch (Refused refused) {
            return false;
        }
    }

    private void requireOnlyOwnComments(Sections.Span span) {
        if (!readsAlike(span, id -> false)) {
            throw mayNot("document.refused.comment-only");
        }
    }

    private void requireOnlyOwnSuggestions(Sections.Span span) {
        if (!readsAlike(span, suggestionsOf(author))) {
            throw mayNot("document.refused.suggest-only");
        }
    }

    private boolean readsAlike(Sections.Span span, Predicate<String> suggestions) {
        return Projection.of(span.before(), suggestions, ownThreads)
                .equals(Projection.of(span.after(), suggestions, ownThreads));
    }

    private void requireSameTables(Node before, Node after, String name) {
        if (!tables(before, name).equals(tables(after, name))) {
            throw mayNot("document.refused.table-structure");
        }
    }

    /** Where a table stands, and how many blocks a cell holds, is part of how the text reads, not of the table's shape. */
    private static List<Object> tables(Node document, String name) {
        List<Object> parts = new ArrayList<>();
        Sections.find(document, name).orElseThrow().descendants((node, pos, parent, index) -> {
            boolean part = TABLE.contains(node.type().name());
            if (part) {
                boolean cell = node.type().name().startsWith("table_")
                        && !node.type().name().equals("table_row");
                parts.add(List.of(node.type().name(), cell ? 0 : node.childCount(), node.attrs()));
            }
            return part || !node.type().isTextblock();
        });
        return parts;
    }

    /** Who edits may keep, move and bring back the suggestions of others, but not make new ones in their name. */
    private void requireOwnName(Node before, Sections.Span span) {
        Set<String> added = added(
                before,
                span,
                suggestionsOf(author),
                Projection.INSERTION,
                Projection.DELETION,
                Projection.MODIFICATION);
        if (!added.stream().allMatch(knownSuggestions)) {
            throw new Refused(Refused.Kind.FORBIDDEN, "document.refused.forged-author");
        }
    }

    private void requireKnownThreads(Node before, Sections.Span span) {
        Set<String> added = added(before, span, knownThreads, Projection.COMMENT);
        if (!added.isEmpty()) {
            throw new Refused(Refused.Kind.INVALID, "document.refused.unknown-comment");
        }
    }

    private static Set<String> added(Node before, Sections.Span span, Predicate<String> right, String... types) {
        Set<String> added = new HashSet<>(Sections.markIds(span.after(), types));
        added.removeIf(right);
        if (!added.isEmpty()) {
            added.removeAll(Sections.markIds(span.before(), types));
        }
        if (!added.isEmpty()) {
            added.removeAll(Sections.markIds(before.content().children(), types));
        }
        return added;
    }

    private static Refused mayNot(String messageKey) {
        return new Refused(Refused.Kind.FORBIDDEN, messageKey);
    }

    /** The state of the case is what stands in the way: its own words say so. */
    private Refused closed() {
        return new Refused(Refused.Kind.CLOSED, Objects.requireNonNull(rights.why()));
    }
}
