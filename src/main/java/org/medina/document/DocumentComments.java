package org.medina.document;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.medina.base.Ids;
import org.medina.base.Problem;
import org.medina.document.Submission.NewThread;
import org.medina.document.prosemirror.AddMarkStep;
import org.medina.document.prosemirror.Node;
import org.medina.document.prosemirror.Step;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Conversations about passages, for the current actor and their side. */
@Service
public class DocumentComments {

    private final DocumentRows rows;
    private final ThreadRows threads;
    private final TextVersions texts;
    private final Batches batches;
    private final DocumentReader reader;
    private final LiveDocuments live;
    private final CurrentActor actors;

    DocumentComments(
            DocumentRows rows,
            ThreadRows threads,
            TextVersions texts,
            Batches batches,
            DocumentReader reader,
            LiveDocuments live,
            CurrentActor actors) {
        this.rows = rows;
        this.threads = threads;
        this.texts = texts;
        this.batches = batches;
        this.reader = reader;
        this.live = live;
        this.actors = actors;
    }

    /** The oldest first. */
    @Transactional(readOnly = true)
    public List<CommentThread> list(DocumentId id) {
        DocumentRow row = rows.find(id).orElseThrow(Problem::notFound);
        String side = reader.rights(row).side();
        Set<String> marks = Sections.markIds(texts.now(row).document().content().children(), Projection.COMMENT);
        return CommentThread.anchored(threads.of(id, side), marks);
    }

    /** @throws Problem NOT_FOUND also where it is of another side */
    @Transactional(readOnly = true)
    public CommentThread get(DocumentId id, UUID thread) {
        return list(id).stream()
                .filter(held -> held.id().equals(thread))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    /**
     * Opens a conversation about the first place at which a section says that, in one paragraph.
     *
     * @throws Problem INVALID where it does not say that
     */
    @Transactional
    public CommentThread open(DocumentId id, String section, String quoted, String body, List<PersonId> mentions) {
        DocumentRow row = rows.find(id).orElseThrow(Problem::notFound);
        reader.rights(row);
        Node document = texts.now(row).document();
        UUID thread = Ids.next();
        int from = Quotations.find(document, section, quoted)
                .orElseThrow(() -> Problem.invalid("quoted", "document.quotation-not-found"));
        Step step = new AddMarkStep(
                from,
                from + quoted.length(),
                Sections.SCHEMA.mark(Projection.COMMENT, Map.of("id", thread.toString())));
        batches.take(
                id,
                actors.get(),
                new Submission(
                        Ids.next(), 0, row.version(), List.of(step), List.of(new NewThread(thread, body, mentions))));
        return get(id, thread);
    }

    /** Once a request id, however often it is asked. */
    @Transactional
    public CommentThread reply(DocumentId id, UUID thread, UUID request, String body, List<PersonId> mentions) {
        CommentThread before = get(id, thread);
        asAuthor(id, author -> live.comments().reply(id, author, request, before.id(), body, mentions));
        return get(id, thread);
    }

    /** @param resolved false opens it again */
    @Transactional
    public CommentThread resolve(DocumentId id, UUID thread, UUID request, boolean resolved) {
        CommentThread before = get(id, thread);
        asAuthor(id, author -> live.comments().resolve(id, author, request, before.id(), resolved));
        return get(id, thread);
    }

    private void asAuthor(DocumentId id, java.util.function.Consumer<Author> work) {
        DocumentRow row = rows.find(id).orElseThrow(Problem::notFound);
        Actor actor = actors.get();
        try {
            work.accept(new Author(actor, reader.rights(row), row.epoch()));
        } catch (Refused refused) {
            throw refused.problem();
        }
    }
}
