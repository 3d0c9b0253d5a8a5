package org.medina.document;

import java.util.List;
import org.medina.base.Problem;
import org.medina.document.prosemirror.Node;
import org.medina.identity.CurrentActor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Versions of texts for the current actor: those with a name, and going back to one. */
@Service
public class DocumentVersions {

    private final DocumentRows rows;
    private final VersionRows versions;
    private final TextVersions texts;
    private final Batches batches;
    private final DocumentReader reader;
    private final CurrentActor actors;

    DocumentVersions(
            DocumentRows rows,
            VersionRows versions,
            TextVersions texts,
            Batches batches,
            DocumentReader reader,
            CurrentActor actors) {
        this.rows = rows;
        this.versions = versions;
        this.texts = texts;
        this.batches = batches;
        this.reader = reader;
        this.actors = actors;
    }

    /** The oldest first; NOT_FOUND where the actor may not know of the text. */
    @Transactional(readOnly = true)
    public List<NamedVersion> list(DocumentId id) {
        reader.rights(rows.find(id).orElseThrow(Problem::notFound));
        return versions.of(id);
    }

    /**
     * Puts the sections that the actor may edit back to what they were, as a new version on top; comments come back with
     * their passages.
     *
     * @return the version afterwards
     * @throws Problem NOT_FOUND, FORBIDDEN or WRONG_STATE where no section may be edited
     */
    @Transactional
    public long restore(DocumentId id, long version) {
        DocumentRow row = rows.find(id).orElseThrow(Problem::notFound);
        DocumentRights rights = reader.rights(row);
        if (version < 0 || version > row.version()) {
            throw Problem.notFound();
        }
        Node then = texts.at(id, version).document();
        try {
            return batches.write(id, actors.get(), true, now -> Restoring.steps(now.document(), then, rights));
        } catch (Refused refused) {
            throw refused.problem();
        }
    }
}
