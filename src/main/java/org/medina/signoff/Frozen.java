package org.medina.signoff;

import java.util.List;

/**
 * What a journey wants frozen.
 *
 * @param form name and version of the form, e.g. {@code medina.pledge/1}
 * @param title covered by the signature like every section
 * @param sections in their order, keys unique, none called {@code title}
 * @param attachmentSha256 hashes of the attached files, in lower-case hexadecimal
 */
public record Frozen(String form, String title, List<FrozenSection> sections, List<String> attachmentSha256) {

    public Frozen {
        sections = List.copyOf(sections);
        attachmentSha256 = List.copyOf(attachmentSha256);
    }
}
