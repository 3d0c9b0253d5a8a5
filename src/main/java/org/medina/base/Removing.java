package org.medina.base;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Takes a passage that endangers somebody out of everything a module keeps. Each module that keeps what people wrote offers
 * a bean of this kind for its own tables; {@link TextSweep} makes it for most.
 */
public interface Removing {

    /** What stands where the passage stood; in no language, since texts are in many. */
    String MARK = "█████";

    /**
     * What has to go, and what is left of it.
     *
     * @param words exactly as they stand, never kept
     * @param office that removes them
     */
    record Passage(UUID id, String words, String reason, String office, Instant at) {}

    /** The module, as people call it by the message key {@code removal.keeper.<keeper>}. */
    String keeper();

    /** In how many places these words stand; changes nothing. */
    int count(String words);

    /**
     * Takes the words out of every place, also of what is past; inside the caller's transaction.
     *
     * @return from how many places
     */
    int remove(Passage passage);

    /** Hands over every text that is kept, piece by piece, to be searched for a passage that nobody knows any more. */
    void read(Consumer<String> texts);
}
