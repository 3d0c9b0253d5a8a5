package org.medina.casefile;

import java.util.Map;
import java.util.Optional;

/**
 * By what the cases of a journey can be looked for besides what stands on their cover; a journey offers one as a bean. Asked
 * of the journey's own tables, so that nothing is kept twice.
 */
public interface CaseMarks {

    /** What a case may be marked with. */
    enum Mark {
        /** A forum that it is meant for, {@code :forum}. */
        FORUM,
        /** A number of the 23 objectives, {@code :objective}. */
        OBJECTIVE,
        /** The key of a mechanism, {@code :mechanism}. */
        MECHANISM,
        /** The language whose text counts, {@code :language}. */
        LANGUAGE
    }

    /** The kind of its cases, as in {@link org.medina.base.SubjectRef}. */
    String kind();

    /**
     * A condition that is true where the case {@code cf} of the kind bears the mark whose code is the named parameter; empty
     * where the journey knows no such mark.
     */
    Optional<String> sql(Mark mark);

    static CaseMarks of(String kind, Map<Mark, String> conditions) {
        Map<Mark, String> known = Map.copyOf(conditions);
        return new CaseMarks() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public Optional<String> sql(Mark mark) {
                return Optional.ofNullable(known.get(mark));
            }
        };
    }
}
