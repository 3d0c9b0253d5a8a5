package org.medina.progress;

import org.jspecify.annotations.Nullable;

/**
 * What stood in the way.
 *
 * @param words of the city, if it wrote any
 * @param open whether the public may read it; by {@link Kind#isOpenByDefault} where nobody chose
 */
public record Obstacle(Kind kind, @Nullable String words, boolean open) {

    /** The codes of obstacles. */
    public enum Kind {
        FUNDING,
        /** Laws, or what is the state's to decide. */
        LEGAL,
        CAPACITY,
        POLITICAL,
        CRISIS;

        /** Naming laws and politics can cost a city dearly: that stays with the parties unless it chooses otherwise. */
        public boolean isOpenByDefault() {
            return this != LEGAL && this != POLITICAL;
        }
    }
}
