package org.medina.document;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.medina.base.Removing;
import org.medina.base.TextSweep;
import org.medina.document.prosemirror.JsonText;
import org.medina.document.prosemirror.Node;
import org.medina.document.prosemirror.StepResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes passages out of co-edited texts, out of every version that ever was: people type letter by letter, so no single
 * stored step holds the words. Who is in the text has to load it anew.
 */
@Component
class DocumentRemoving implements Removing {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentRemoving.class);

    private final JdbcClient jdbc;
    private final DocumentRows rows;
    private final StepRows steps;
    private final LiveDocuments live;
    private final Removing beside;

    DocumentRemoving(JdbcClient jdbc, DocumentRows rows, StepRows steps, LiveDocuments live, TextSweep sweep) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.steps = steps;
        this.live = live;
        this.beside = sweep.only("document", Set.of("thread.quoted", "reply.body", "named_version.label"));
    }

    /** What is told of each version of a text. */
    private interface Reader {
        void read(Confirmed step, Node after);
    }

    @Override
    public String keeper() {
        return "document";
    }

    @Override
    public int count(String words) {
        int found = 0;
        for (DocumentId document : all()) {
            found += holds(document, words) ? 1 : 0;
        }
        return found + beside.count(words);
    }

    @Override
    public int remove(Passage passage) {
        int removed = 0;
        for (DocumentId document : all()) {
            if (holds(document, passage.words())) {
                rows.lock(document);
                // somebody may have written until the lock was there
                blot(document, trace(document, passage.words()));
                removed++;
            }
        }
        return removed + beside.remove(passage);
    }

    @Override
    public void read(Consumer<String> texts) {
        for (DocumentId document : all()) {
            Set<Node> told = Collections.newSetFromMap(new IdentityHashMap<>());
            TextState first = first(document);
            tell(first.document(), told, texts);
            replay(document, first, (step, after) -> tell(after, told, texts));
        }
        beside.read(texts);
    }

    private void blot(DocumentId document, PassageTrace trace) {
        trace.steps().forEach(version -> jdbc.sql(
                        "select step from document.step where document = :document and version = :version")
                .param("document", document.value())
                .param("version", version)
                .query(String.class)
                .optional()
                .ifPresent(step -> jdbc.sql("update document.step set step = cast(:step as json)"
                                + " where document = :document and version = :version")
                        .param("step", JsonText.write(trace.blotStep(version, JsonText.read(step))))
                        .param("document", document.value())
                        .param("version", version)
                        .update()));
        for (long version : snapshots(document)) {
            String content = jdbc.sql(
                            "select content from document.snapshot where document = :document and version = :version")
                    .param("document", document.value())
                    .param("version", version)
                    .query(String.class)
                    .single();
            jdbc.sql("update document.snapshot set content = cast(:content as json)"
                            + " where document = :document and version = :version")
                    .param("content", JsonText.write(trace.blotSnapshot(version, JsonText.read(content))))
                    .param("document", document.value())
                    .param("version", version)
                    .update();
        }
        live.rewritten(document);
    }

    /** One text that cannot be read any more must not keep the passage in all others. */
    private boolean holds(DocumentId document, String words) {
        try {
            return trace(document, words).found();
        } catch (IllegalStateException damaged) {
            LOG.error("Document {} cannot be searched for a passage: {}", document, damaged.getMessage());
            return false;
        }
    }

    private PassageTrace trace(DocumentId document, String words) {
        Set<Long> snapshots = new TreeSet<>(snapshots(document));
        TextState first = first(document);
        PassageTrace trace = new PassageTrace(words, first);
        trace.snapshot(first.version());
        replay(document, first, (step, after) -> {
            trace.step(step.version(), step.step(), after);
            if (snapshots.contains(step.version())) {
                trace.snapshot(step.version());
            }
        });
        return trace;
    }

    private void replay(DocumentId document, TextState first, Reader reader) {
        Node now = first.document();
        long version = first.version();
        List<Confirmed> more = steps.between(document, version, Long.MAX_VALUE);
        while (!more.isEmpty()) {
            for (Confirmed step : more) {
                now = applied(now, step);
                version = step.version();
                reader.read(step, now);
            }
            more = steps.between(document, version, Long.MAX_VALUE);
        }
    }

    private static Node applied(Node document, Confirmed step) {
        return switch (step.step().apply(document)) {
            case StepResult.Ok(Node changed) -> changed;
            case StepResult.Failed(String message) ->
                throw new IllegalStateException("step " + step.version() + " does not fit: " + message);
        };
    }

    private static void tell(Node node, Set<Node> told, Consumer<String> texts) {
        if (node.isLeaf() || !told.add(node)) {
            return;
        }
        if (node.type().isTextblock()) {
            texts.accept(PassageTrace.text(node));
        } else {
            node.content().children().forEach(child -> tell(child, told, texts));
        }
    }

    private TextState first(DocumentId document) {
        return rows.snapshot(document, snapshots(document).getFirst());
    }

    private List<Long> snapshots(DocumentId document) {
        return jdbc.sql("select version from document.snapshot where document = :document order by version")
                .param("document", document.value())
                .query(Long.class)
                .list();
    }

    private List<DocumentId> all() {
        return jdbc.sql("select id from document.document order by id").query(UUID.class).list().stream()
                .map(DocumentId::new)
                .toList();
    }
}
