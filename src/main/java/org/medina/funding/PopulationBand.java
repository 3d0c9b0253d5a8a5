package org.medina.funding;

/** How many people live in a city. */
public enum PopulationBand {
    UNDER_50_000,
    UNDER_300_000,
    UNDER_1_000_000,
    MORE
}
