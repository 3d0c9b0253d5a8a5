package org.medina.document;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.medina.base.Ids;
import org.medina.document.CommentThread.Reply;
import org.medina.identity.PersonId;

/** Goes on with conversations; asks whether the author may. Each request is done once. */
final class Comments {

    private final ThreadRows threads;
    private final LiveDocuments live;
    private final LiveServices services;

    Comments(ThreadRows threads, LiveDocuments live, LiveServices services) {
        this.threads = threads;
        this.live = live;
        this.services = services;
    }

    void reply(DocumentId document, Author author, UUID request, UUID thread, String body, List<PersonId> mentions) {
        BatchCheck.requireBody(body, mentions.size());
        PersonId by = author.personOrNobody();
        once(document, author, request, thread, at -> {
            services.rows().find(document).ifPresent(row -> services.colleagues()
                    .requireKnown(row.subject(), author.actor(), mentions));
            threads.reply(thread, new Reply(Ids.next(), by, author.name(), at, body, mentions));
        });
    }

    /** @param resolved false opens it again */
    void resolve(DocumentId document, Author author, UUID request, UUID thread, boolean resolved) {
        once(document, author, request, thread, at -> threads.resolve(thread, resolved ? author : null, at));
    }

    private void once(DocumentId document, Author author, UUID request, UUID thread, Consumer<Instant> work) {
        services.transaction().executeWithoutResult(status -> {
            requireMine(document, author, thread);
            Instant now = services.clock().instant();
            if (threads.once(author.personOrNobody(), request, now)) {
                work.accept(now);
                live.changed(document, Notice.Kind.THREAD, thread);
            }
        });
    }

    /** A thread of another side is not there. */
    private void requireMine(DocumentId document, Author author, UUID thread) {
        boolean mine = threads.find(thread)
                .filter(held -> held.document().equals(document)
                        && held.side().equals(author.rights().side()))
                .isPresent();
        if (!mine) {
            throw new Refused(Refused.Kind.INVALID, "document.refused.unknown-comment");
        }
        if (!author.rights().allowAnywhere(SectionRight.COMMENT)) {
            throw Refused.without(SectionRight.COMMENT, author.rights(), "document.refused.read-only");
        }
    }
}
