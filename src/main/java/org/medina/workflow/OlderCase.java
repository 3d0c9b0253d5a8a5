package org.medina.workflow;

import java.util.UUID;

/**
 * A case that runs under an older version of its model.
 *
 * @param movable whether migrations lead from there to the newest version
 */
public record OlderCase(UUID id, String version, boolean movable) {}
