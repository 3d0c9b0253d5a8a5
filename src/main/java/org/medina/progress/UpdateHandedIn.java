package org.medina.progress;

import org.medina.pledge.PledgeId;

/** A city has handed in the update of a period; the secretariat has yet to check it. */
public record UpdateHandedIn(ProgressId progress, PledgeId pledge) {}
