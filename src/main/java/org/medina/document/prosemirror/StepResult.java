package org.medina.document.prosemirror;

/** What came of applying a step. */
public sealed interface StepResult {

    /** It fitted; here is the new document. */
    record Ok(Node document) implements StepResult {}

    /** It did not fit. */
    record Failed(String message) implements StepResult {}
}
