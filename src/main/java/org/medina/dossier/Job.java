package org.medina.dossier;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.medina.base.SubjectRef;

/**
 * What is to be done next for a dossier.
 *
 * @param source whose snapshot is read: the dossier itself, or the one that is compiled once more
 * @param address of the portal when the snapshot was taken
 * @param contentHash of the data as they were when they were first written
 * @param frozen whether that is done already, as it is where files are made anew without a passage
 * @param part of the step, from 0
 */
record Job(
        DossierId id,
        DossierId source,
        SubjectRef about,
        String title,
        String forum,
        Grouping grouping,
        Instant frozenAt,
        int pledges,
        String address,
        @Nullable String contentHash,
        boolean frozen,
        DossierStep step,
        int part,
        int done) {

    /** So many pledges are printed at once, never of two groups. */
    private static final int AT_ONCE = 20;

    /** A few pledges that follow each other in one group. */
    record Part(String group, int from, int until, boolean first, boolean last) {}

    boolean isRepeated() {
        return !id.equals(source);
    }

    /** How the pages are divided: by what the snapshot says alone. */
    static List<Part> parts(List<DossierGroup> groups) {
        return groups.stream()
                .flatMap(group -> {
                    int size = group.entries().size();
                    int first = size == 0 ? 1 : group.entries().getFirst().position();
                    int count = Math.max(1, (size + AT_ONCE - 1) / AT_ONCE);
                    return IntStream.range(0, count)
                            .mapToObj(i -> new Part(
                                    group.code(),
                                    first + i * AT_ONCE,
                                    Math.min(first + (i + 1) * AT_ONCE, first + size) - 1,
                                    i == 0,
                                    i == count - 1));
                })
                .toList();
    }
}
