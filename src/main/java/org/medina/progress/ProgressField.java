package org.medina.progress;

import java.util.Arrays;
import java.util.Optional;

/** The fields of an update, how each is spelled, and how much it takes: characters for texts, entries for lists. */
public enum ProgressField {
    STAGE("stage", 1),
    NARRATIVE("narrative", 10_000),
    PERCENT("percent", 100),
    INDICATORS("indicators", 60),
    SPENT("spent", 1),
    REACHED("reached", 1),
    OBSTACLES("obstacles", 5),
    SUPPORT("support", 3_000),
    EVIDENCE("evidence", 20),
    PARTS("parts", 40);

    private final String path;
    private final int limit;

    ProgressField(String path, int limit) {
        this.path = path;
        this.limit = limit;
    }

    /** As the API spells it. */
    public String path() {
        return path;
    }

    public int limit() {
        return limit;
    }

    /** Key of its label; the same with {@code .help} tells what a good answer looks like. */
    public String messageKey() {
        return "progress.field." + path;
    }

    static Optional<ProgressField> ofPath(String path) {
        return Arrays.stream(values()).filter(field -> field.path.equals(path)).findFirst();
    }
}
