package org.medina.progress;

import java.time.Instant;
import org.medina.identity.PersonId;

/** Who handed an update in, when. */
record HandedIn(PersonId by, Instant at) {}
