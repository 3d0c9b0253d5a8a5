package org.medina.dialogue;

import java.util.UUID;
import org.medina.base.Ids;
import org.medina.base.SubjectRef;

/** Id of a dialogue: the key of its process, its case and its address. */
public record DialogueId(UUID value) {

    /** The kind of case that a dialogue is; the module's name and the process's id. */
    public static final String KIND = "dialogue";

    static DialogueId next() {
        return new DialogueId(Ids.next());
    }

    public static DialogueId of(SubjectRef subject) {
        return new DialogueId(subject.id());
    }

    public SubjectRef subject() {
        return new SubjectRef(KIND, value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
