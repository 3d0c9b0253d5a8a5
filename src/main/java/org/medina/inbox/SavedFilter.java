package org.medina.inbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A filter that somebody has given a name.
 *
 * @param shared whether all who act for an organisation may use it
 * @param by the colleague whose it is; null for one’s own, which alone one may change
 */
public record SavedFilter(
        UUID id,
        String name,
        InboxFilter filter,
        boolean shared,
        @Nullable String by) {}
