package org.medina.testing;

import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;

/** Tries a property on thousands of random cases; replay a failure with -Dmedina.seed=(the number that was printed). */
public final class Seeded {

    private Seeded() {}

    public static <T> void cases(int count, Function<Random, T> cases, Consumer<T> property) {
        long seed = Long.getLong("medina.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int number = 0; number < count; number++) {
            T each = cases.apply(random);
            try {
                property.accept(each);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("-Dmedina.seed=" + seed + ", case " + number + ": " + each, e);
            }
        }
    }
}
