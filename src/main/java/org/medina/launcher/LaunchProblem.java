package org.medina.launcher;

/** Something a person can put right: the message says what is wrong and what to do. */
public final class LaunchProblem extends RuntimeException {

    public LaunchProblem(String message) {
        super(message);
    }

    public LaunchProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
