package org.medina.document;

/**
 * A section that every text of a kind has.
 *
 * @param name as the journey's API spells the field, e.g. {@code supportNeeded.tools}
 * @param labelKey its heading in the message bundle
 * @param guidanceKey what belongs into it, in the message bundle
 * @param maxCharacters of its accepted text
 */
public record SectionSpec(String name, String labelKey, String guidanceKey, int maxCharacters) {}
