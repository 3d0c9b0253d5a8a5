package org.medina.declaration;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.medina.document.SectionSpec;

/** The parts of every declaration's text, in their order. */
public enum DeclarationSection {
    /** Who speaks, and what moves them. */
    PREAMBLE("preamble", true),
    /** What the cities commit to. */
    COMMITMENTS("commitments", true),
    /** What they ask of others. */
    CALLS("calls", false),
    /** How they will see what came of it. */
    FOLLOW_UP("followUp", false);

    private static final int LIMIT = 20_000;

    static final List<SectionSpec> SPECS = Arrays.stream(values())
            .map(section -> new SectionSpec(section.key, section.labelKey(), section.labelKey() + ".help", LIMIT))
            .toList();

    private final String key;
    private final boolean needed;

    DeclarationSection(String key, boolean needed) {
        this.key = key;
        this.needed = needed;
    }

    /** As documents, frozen texts and the API spell it. */
    public String key() {
        return key;
    }

    boolean isNeeded() {
        return needed;
    }

    public String labelKey() {
        return "declaration.section." + key;
    }

    public static Optional<DeclarationSection> ofKey(String key) {
        return Arrays.stream(values())
                .filter(section -> section.key.equals(key))
                .findFirst();
    }
}
