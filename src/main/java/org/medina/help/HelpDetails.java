package org.medina.help;

import java.util.List;
import java.util.Set;

/**
 * A request with its thread, as the current actor may see it.
 *
 * @param organisationName who asked
 * @param messages oldest first
 * @param allowed what the actor may do now
 */
public record HelpDetails(
        HelpRequest request, String organisationName, List<HelpMessage> messages, Set<HelpAction> allowed) {

    public HelpDetails {
        messages = List.copyOf(messages);
        allowed = Set.copyOf(allowed);
    }

    public HelpId id() {
        return request.id();
    }

    public boolean may(HelpAction action) {
        return allowed.contains(action);
    }
}
