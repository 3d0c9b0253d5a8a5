package org.medina.removal;

/**
 * Where a passage stands now.
 *
 * @param keeper the module; its name is the message {@code removal.keeper.<keeper>}
 */
public record FoundIn(String keeper, int places) {}
