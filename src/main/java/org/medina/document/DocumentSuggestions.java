package org.medina.document;

import java.util.List;
import java.util.Map;
import org.medina.base.Ids;
import org.medina.base.Problem;
import org.medina.document.prosemirror.Node;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Suggests what a section should say, for those who do not write in the editor. */
@Service
public class DocumentSuggestions {

    private final DocumentReader reader;
    private final Batches batches;
    private final CurrentActor actors;

    DocumentSuggestions(DocumentReader reader, Batches batches, CurrentActor actors) {
        this.reader = reader;
        this.batches = batches;
        this.actors = actors;
    }

    /**
     * Suggests, word by word, that a section should read so; its accepted text stays as it is.
     *
     * @param plainText a line a block
     * @return the version afterwards
     * @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE; INVALID for an unknown section
     */
    @Transactional
    public long suggest(DocumentId id, String section, String plainText) {
        Actor actor = actors.get();
        PersonId person = actor.person();
        SectionSpec spec = reader.read(id, null).sections().stream()
                .filter(known -> known.name().equals(section))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("section", "document.unknown-section"));
        var wanted = Sections.find(Sections.ofPlain(List.of(spec), Map.of(section, plainText)), section);
        return batches.write(id, actor, false, now -> SuggestedChanges.plan(
                        now.document(),
                        Map.of(section, wanted.orElseThrow()),
                        () -> person + ":" + Ids.next(),
                        name -> false)
                .steps());
    }

    /**
     * Suggests other words for a passage of a section; all around it, with its formatting, lists and tables, stays
     * unmarked.
     *
     * @param from where the passage begins in the section's accepted plain text, in UTF-16 code units
     * @param passage what stands there
     * @param wording a line a block; empty to leave the passage out
     * @return the version afterwards
     * @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE; CONFLICT where the passage does not stand there any more, or
     *     other words are suggested for it already
     */
    @Transactional
    public long suggestInstead(DocumentId id, String section, int from, String passage, String wording) {
        Actor actor = actors.get();
        PersonId person = actor.person();
        var words = new PassageWording(from, passage, wording);
        return batches.write(id, actor, false, now -> {
            Node there = Sections.find(now.document(), section)
                    .orElseThrow(() -> Problem.invalid("section", "document.unknown-section"));
            return SuggestedChanges.plan(
                            now.document(),
                            Map.of(section, words.in(there)),
                            () -> person + ":" + Ids.next(),
                            name -> false)
                    .steps();
        });
    }
}
