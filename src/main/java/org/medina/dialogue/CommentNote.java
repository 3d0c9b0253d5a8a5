package org.medina.dialogue;

import java.time.Instant;

/** What an organisation keeps beside a comment for its own people. */
public record CommentNote(String words, String personName, Instant at) {}
