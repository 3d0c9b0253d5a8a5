package org.medina.document;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/**
 * A batch that waits to be decided.
 *
 * @param author who it is and what they may do, asked no earlier than under that epoch
 */
record Pending(
        Submission batch,
        LongFunction<Author> author,
        Consumer<Answer> taken,
        Consumer<Refused> refused,
        Runnable failed) {

    /**
     * What is said to a batch that was taken.
     *
     * @param version the text's after it
     * @param steps all since the version that the batch was made on
     */
    record Answer(long version, List<Confirmed> steps, List<Integer> dropped) {}
}
