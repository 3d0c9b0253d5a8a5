package org.medina.dialogue;

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
     * A text on offer.
     *
     * @param published whether the world can read it anyway, so that nobody has to consent
     * @param called whether the process of the journey runs the dialogue, once its author has consented
     */
    record Offer(OrganisationId author, ConsultedText text, boolean published, boolean called) {}
}
