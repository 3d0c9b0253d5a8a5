package org.medina.help;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.medina.base.SubjectRef;
import org.medina.identity.OrganisationId;
import org.medina.identity.PersonId;

/**
 * A request for help, without its thread.
 *
 * @param organisation whose request it is; null where somebody asked who acts for none, and it is theirs alone
 * @param person who asked
 * @param about the case it is about
 * @param language in which the asker wishes to be answered, ISO 639-1
 */
public record HelpRequest(
        HelpId id,
        String reference,
        @Nullable OrganisationId organisation,
        String title,
        @Nullable SubjectRef about,
        Urgency urgency,
        String language,
        HelpState state,
        PersonId person,
        String personName,
        Instant at) {}
