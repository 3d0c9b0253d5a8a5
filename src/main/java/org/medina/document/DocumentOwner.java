package org.medina.document;

import java.util.List;
import java.util.Optional;
import org.medina.base.SubjectRef;
import org.medina.identity.Actor;
import org.medina.identity.OrganisationId;
import org.medina.identity.Person;

/** What a journey says of its texts; one bean a kind of subject. Called often and outside of the journey's transactions. */
public interface DocumentOwner {

    /** The kind of {@link SubjectRef} whose texts are its own. */
    String kind();

    /** In the order in which they stand in the text; the same for every text of the kind. */
    List<SectionSpec> sections();

    /** Empty when the actor may not know that the text exists. */
    Optional<DocumentRights> rights(SubjectRef subject, Actor actor);

    /** Whom the actor may mention besides the people of their own organisation: others of their side. */
    default List<Person> colleagues(SubjectRef subject, Actor actor) {
        return List.of();
    }

    /** Whether the actor may, in any state of the case, let guests into the text: people without an account, each named. */
    default boolean letsGuestsIn(SubjectRef subject, Actor actor) {
        return false;
    }

    /** The most that a guest whom that organisation let in may do now; empty where the text is closed to its guests. */
    default Optional<DocumentRights> guestRights(SubjectRef subject, OrganisationId host) {
        return Optional.empty();
    }

    /** The page of the case, for links and mentions, e.g. {@code pledges/0199…}. */
    String path(SubjectRef subject);
}
