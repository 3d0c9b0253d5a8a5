package org.medina.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.medina.document.Accepted.OpenedThread;
import org.medina.document.Submission.NewThread;
import org.medina.document.prosemirror.Node;
import org.medina.document.prosemirror.Rebase;
import org.medina.document.prosemirror.Rebase.Rebased;
import org.medina.document.prosemirror.Step;

/**
 * Puts a batch on top of the text as it is now and decides whether it may stand there; changes nothing but what it
 * answers.
 *
 * @param threads the conversations of the text
 * @param knownSuggestions which suggestions have stood in the text before
 */
record BatchCheck(List<SectionSpec> specs, ThreadIndex threads, Predicate<String> knownSuggestions) {

    private static final int MAX_QUOTE = 500;
    private static final int MAX_BODY = 10_000;
    private static final int MAX_MENTIONS = 50;

    /**
     * @param foreign the steps since the version that the batch was made on
     * @throws Refused where nothing of it can be taken
     */
    Accepted accept(TextState now, List<Step> foreign, Submission batch, Author author) {
        Rebased rebased = Rebase.over(now.document(), foreign, batch.steps());
        if (foreign.isEmpty() && !rebased.dropped().isEmpty()) {
            throw new Refused(Refused.Kind.INVALID, "document.refused.does-not-fit");
        }
        Node after = rebased.document();
        TextRules.check(now.document(), after, specs);
        rights(batch, author).check(now.document(), after);
        Set<String> changed = new HashSet<>();
        for (String section : Sections.changed(now.document(), after)) {
            if (Sections.textDiffers(Sections.span(now.document(), after, section))) {
                changed.add(section);
            }
        }
        long version = now.version() + rebased.steps().size();
        return new Accepted(
                batch,
                author,
                now.after(version, after, changed),
                confirmed(now.version(), rebased.steps(), batch, author, changed),
                rebased.dropped(),
                opened(batch, author, after, !foreign.isEmpty()));
    }

    private BatchRights rights(Submission batch, Author author) {
        Set<String> opened =
                batch.threads().stream().map(thread -> thread.id().toString()).collect(Collectors.toSet());
        return new BatchRights(
                author.personOrNobody(),
                author.rights(),
                threads.of(author.personOrNobody()).or(opened::contains),
                id -> threads.knows(id) || opened.contains(id),
                knownSuggestions);
    }

    private static List<Confirmed> confirmed(
            long version, List<Step> steps, Submission batch, Author author, Set<String> changed) {
        List<Confirmed> confirmed = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Set<String> ended = i == steps.size() - 1 ? changed : Set.of();
            confirmed.add(Confirmed.of(version + i + 1, steps.get(i), batch.client(), author.person(), ended));
        }
        return List.copyOf(confirmed);
    }

    private List<OpenedThread> opened(Submission batch, Author author, Node after, boolean mayBeGone) {
        List<OpenedThread> opened = new ArrayList<>();
        for (NewThread thread : batch.threads()) {
            if (threads.knows(thread.id().toString())) {
                throw new Refused(Refused.Kind.INVALID, "document.refused.thread-exists");
            }
            requireBody(thread.body(), thread.mentions().size());
            opened.add(opened(thread, author, after, mayBeGone));
        }
        return List.copyOf(opened);
    }

    static void requireBody(String body, int mentions) {
        if (body.isBlank() || body.length() > MAX_BODY || mentions > MAX_MENTIONS) {
            throw new Refused(Refused.Kind.INVALID, "document.refused.comment-length", MAX_BODY);
        }
    }

    /** Where its passage went while it was under way, the comment is kept all the same. */
    private static OpenedThread opened(NewThread thread, Author author, Node after, boolean mayBeGone) {
        for (Node section : after.content().children()) {
            String quoted = quoted(section, thread.id().toString());
            if (!quoted.isEmpty()) {
                return new OpenedThread(thread.id(), Sections.name(section), quoted, thread.body(), thread.mentions());
            }
        }
        String section = after.content().children().stream()
                .map(Sections::name)
                .filter(name -> mayBeGone && author.rights().in(name).allows(SectionRight.COMMENT))
                .findFirst()
                .orElseThrow(() -> new Refused(Refused.Kind.INVALID, "document.refused.unknown-comment"));
        return new OpenedThread(thread.id(), section, "", thread.body(), thread.mentions());
    }

    private static String quoted(Node section, String thread) {
        StringBuilder quoted = new StringBuilder();
        section.descendants((node, pos, parent, index) -> {
            if (node.isLeaf() && Projection.id(node, Projection.COMMENT, thread)) {
                quoted.append(node.textContent());
            }
            return quoted.length() < MAX_QUOTE;
        });
        return quoted.length() <= MAX_QUOTE ? quoted.toString() : quoted.substring(0, MAX_QUOTE) + "…";
    }
}
