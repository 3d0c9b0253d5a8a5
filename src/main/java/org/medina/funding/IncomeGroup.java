package org.medina.funding;

/** The income group of a city's country, as the World Bank groups them. */
public enum IncomeGroup {
    LOW,
    LOWER_MIDDLE,
    UPPER_MIDDLE,
    HIGH
}
