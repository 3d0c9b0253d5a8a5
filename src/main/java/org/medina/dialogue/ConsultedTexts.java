package org.medina.dialogue;

import java.util.Optional;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.identity.OrganisationId;

/** What a journey offers so that its texts can be consulted on; one bean a kind of case. */
public interface ConsultedTexts {

    /** The kind of {@link SubjectRef} whose texts it offers. */
    String kind();

    /**
     * The text of a case as the current actor may offer it now.
     *
     * @throws org.medina.base.Problem NOT_FOUND, FORBIDDEN or WRONG_STATE where they may not
     */
    Offer offer(SubjectRef subject);

    /**
     * The words of a section in the draft now, for the current actor; empty where the draft is not theirs to read.
     *
     * @param consulted the section as it was offered
     */
    default Optional<String> present(SubjectRef subject, ConsultedText.Section consulted) {
        return Optional.empty();
    }

    /**
     * Where a passage of the text as it was offered stands in the draft now, for the current actor; empty where its place is
     * gone or the draft is not theirs to read.
     *
     * @param consulted the section that {@code place} is in
     */
    default Optional<Passage> find(SubjectRef subject, ConsultedText.Section consulted, Place place) {
        return Optional.empty();
    }

    /**
     * Writes other words for a passage into the draft, as a suggestion of the current actor that everybody sees who writes.
     *
     * @return the version of the draft afterwards
     * @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE; CONFLICT where the place is gone
     */
    default long propose(SubjectRef subject, ConsultedText.Section consulted, Place place, String wording) {
        throw Problem.of(Problem.Kind.WRONG_STATE, "dialogue.problem.no-draft");
    }

    /**
     * A passage as the draft has it.
     *
     * @param heading of its section
     * @param before what stands before it in the section, cut to a few lines
     * @param after what follows in the section, cut to a few lines
     * @param version of the draft
     */
    record Passage(String heading, String before, String passage, String after, long version) {}

    /**
     * A text on offer.
     *
     * @param published whether the world can read it anyway, so that nobody has to consent
     * @param called whether the process of the journey runs the dialogue, once its author has consented
     */
    record Offer(OrganisationId author, ConsultedText text, boolean published, boolean called) {}
}
