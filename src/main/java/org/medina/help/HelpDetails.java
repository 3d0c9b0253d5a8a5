package org.medina.help;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request with its thread, as the current actor may see it.
 *
 * @param organisationName whose request it is; null where somebody asked who acts for none
 * @param messages oldest first
 * @param allowed what the actor may do now
 */
public record HelpDetails(
        HelpRequest request, @Nullable String organisationName, List<HelpMessage> messages, Set<HelpAction> allowed) {

    public HelpDetails {
        messages = List.copyOf(messages);
        allowed = Set.copyOf(allowed);
    }

    /** The organisation that asked, or the person who acts for none. */
    public String asker() {
        return organisationName == null ? request.personName() : organisationName;
    }

    public HelpId id() {
        return request.id();
    }

    public boolean may(HelpAction action) {
        return allowed.contains(action);
    }
}
