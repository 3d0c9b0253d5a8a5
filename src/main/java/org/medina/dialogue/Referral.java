package org.medina.dialogue;

import java.time.Instant;
import org.medina.identity.OrganisationId;

/** That one of those who are asked names an authority which ought to be asked as well; the text's author decides. */
public record Referral(OrganisationId to, OrganisationId by, String reason, Instant at) {}
