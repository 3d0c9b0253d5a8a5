package org.medina.base.api;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;

/** A text holds a character that no text of ours can hold. */
final class UnstorableTextException extends MismatchedInputException {

    UnstorableTextException(JsonParser parser) {
        super(parser, "a text holds the character U+0000 or half of a surrogate pair", String.class);
    }
}
