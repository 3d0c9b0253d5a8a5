package org.medina.dossier;

import org.medina.base.SubjectRef;
import org.medina.identity.Actor;

/** What a journey says about the dossiers that it had compiled; one bean a kind of case. */
public interface DossierOwner {

    /** The kind of {@link SubjectRef} for which it answers. */
    String kind();

    /**
     * Whether somebody may read this dossier now and take its files along; who may not is told that there is none.
     *
     * @param dossier one of several versions, of which perhaps only one is for everybody
     */
    boolean mayRead(SubjectRef about, DossierId dossier, Actor actor);

    /** Whether somebody may have it compiled again, to see that the bytes are the same or because it failed. */
    boolean mayCompile(SubjectRef about, DossierId dossier, Actor actor);

    /** Where the case is shown in the portal, without a slash before it. */
    String path(SubjectRef about);
}
