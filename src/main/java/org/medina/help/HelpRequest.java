package org.medina.help;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.medina.base.SubjectRef;
import org.medina.identity.OrganisationId;

/**
 * A request for help, without its thread.
 *
 * @param organisation whose request it is
 * @param about the case it is about
 * @param language in which the asker wishes to be answered, ISO 639-1
 */
public record HelpRequest(
        HelpId id,
        String reference,
        OrganisationId organisation,
        String title,
        @Nullable SubjectRef about,
        Urgency urgency,
        String language,
        HelpState state,
        String personName,
        Instant at) {}
