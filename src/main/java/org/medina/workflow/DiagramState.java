package org.medina.workflow;

import java.util.Set;

/**
 * A process diagram with the token in it.
 *
 * @param xml the model in the version that the case runs under
 * @param active ids of the elements where the case waits
 * @param done ids of the elements it has passed
 */
public record DiagramState(String xml, Set<String> active, Set<String> done) {}
