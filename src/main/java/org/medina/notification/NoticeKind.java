package org.medina.notification;

import java.util.Arrays;
import java.util.Optional;

/** What sort of thing people are told; for each they choose how. */
public enum NoticeKind {
    /** New work waits for a role that they hold. */
    WORK(NoticeWay.DAILY),
    /** A colleague gave them a piece of work. */
    HANDED(NoticeWay.MAIL),
    /** A deadline of work that waits for them comes near. */
    DUE(NoticeWay.MAIL),
    /** A deadline has passed. */
    OVERDUE(NoticeWay.MAIL),
    /** A case came back, with reasons. */
    RETURNED(NoticeWay.MAIL),
    /** A question was asked or answered. */
    MESSAGE(NoticeWay.DAILY),
    /** Something was signed or published. */
    PUBLISHED(NoticeWay.DAILY),
    /** A case moved on. */
    MOVED(NoticeWay.PORTAL);

    private final NoticeWay unlessSaid;

    NoticeKind(NoticeWay unlessSaid) {
        this.unlessSaid = unlessSaid;
    }

    /** How people are told who never said how. */
    public NoticeWay unlessSaid() {
        return unlessSaid;
    }

    /** Whether only those whose turn it is are told, and not everybody who takes part. */
    boolean isForThoseWhoseTurnItIs() {
        return this == DUE || this == OVERDUE;
    }

    /** Empty where it is the name of none. */
    public static Optional<NoticeKind> named(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }

    /**
     * What an act in a history is to those who hear of it; empty where nobody is told.
     *
     * @param action the verb of the history, e.g. {@code send-back}
     * @param moved whether the case's status changed
     */
    static Optional<NoticeKind> of(String action, boolean moved) {
        String verb = action.contains("-") ? action.substring(0, action.indexOf('-')) : action;
        return switch (verb) {
            case "remind" -> Optional.of(DUE);
            case "escalate", "overdue", "silent" -> Optional.of(OVERDUE);
            case "return", "refuse", "dispute", "decline" -> Optional.of(RETURNED);
            case "publish", "sign", "present" -> Optional.of(PUBLISHED);
            case "raise", "reply", "advise", "answer" -> Optional.of(MESSAGE);
            default -> byWhole(action, moved);
        };
    }

    private static Optional<NoticeKind> byWhole(String action, boolean moved) {
        return switch (action) {
            case "ask-again" -> Optional.of(DUE);
            case "send-back", "give-back" -> Optional.of(RETURNED);
            case "ask-question", "ask-applicant" -> Optional.of(MESSAGE);
            default -> moved ? Optional.of(MOVED) : Optional.empty();
        };
    }
}
