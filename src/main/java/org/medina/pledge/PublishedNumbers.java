package org.medina.pledge;

/**
 * How many pledges the public can read.
 *
 * @param living published and not withdrawn
 * @param withdrawn published before they were withdrawn
 * @param fulfilled of the living ones
 * @param cities that lead at least one of all these
 */
public record PublishedNumbers(long living, long withdrawn, long fulfilled, long cities) {}
