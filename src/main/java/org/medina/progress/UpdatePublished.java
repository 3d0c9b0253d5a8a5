package org.medina.progress;

import java.time.Instant;
import org.medina.pledge.PledgeId;

/** An update was checked and is for everybody to read. */
public record UpdatePublished(ProgressId progress, PledgeId pledge, Instant at) {}
