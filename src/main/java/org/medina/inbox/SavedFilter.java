package org.medina.inbox;

import java.util.UUID;

/** A filter that a person has given a name. */
public record SavedFilter(UUID id, String name, InboxFilter filter) {}
