package org.medina.base.api;

import java.io.IOException;

/** More bytes than a request without a file may have. */
final class BodyTooLargeException extends IOException {

    BodyTooLargeException() {
        super("the body is larger than a request without a file may be");
    }
}
