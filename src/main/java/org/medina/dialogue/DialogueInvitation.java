package org.medina.dialogue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked, and until when.
 *
 * @param consulted aliases or ids; empty for all ministries of the city's country
 * @param consolidator alias or id of one of them; null for the ministry that speaks for its state
 * @param deadline when silence begins
 */
public record DialogueInvitation(
        @Nullable List<String> consulted,
        @Nullable String consolidator,
        @Nullable Instant deadline) {}
