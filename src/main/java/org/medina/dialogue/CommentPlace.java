package org.medina.dialogue;

import java.util.UUID;

/**
 * A comment as its mark in the text shows it.
 *
 * @param number as released, or within the own organisation before
 */
public record CommentPlace(UUID id, int number, Severity severity, Place place) {}
