package org.medina.document;

import java.util.Locale;
import java.util.Optional;
import org.medina.identity.Actor;

/** The other end of a live connection; none of its methods may wait for the network. */
public interface LiveClient {

    /** The connection is over for this person: signed out, or not allowed any more. */
    int NOT_ALLOWED = 1008;

    /** The node cannot go on; the client comes back at once. */
    int COME_BACK = 1012;

    /** Frames arrive in the order in which they are sent. */
    void send(String frame);

    /** After what was sent has gone out. */
    void close(int code);

    /** Who it is now; empty when the sign-in is over. May ask the identity provider. */
    Optional<Actor> actor();

    Locale locale();
}
