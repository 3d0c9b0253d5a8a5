package org.medina.casefile;

import java.io.IOException;
import java.io.OutputStream;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;

/** The folder of one case in a bundle of evidence; names are paths within it. */
public interface Exhibits {

    /** Writes a file; what it throws keeps the whole file out. */
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** A value as canonical JSON, so that the same case gives the same bytes. */
    void data(String name, Object value);

    /** Bytes exactly as they are kept. */
    void file(String name, Writing content);

    /** A case that belongs to this one gets a folder beside it, where the actor may read it. */
    void beside(SubjectRef other);

    /** Lays a part that a rule may refuse to the actor, or that cannot be had yet; then nothing more of it is there. */
    default void ifAllowed(Runnable part) {
        try {
            part.run();
        } catch (Problem refused) {
            // the journey says so in the same words when the page is opened; a bundle has no place to repeat them
        }
    }
}
