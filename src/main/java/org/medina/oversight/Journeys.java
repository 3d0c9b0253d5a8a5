package org.medina.oversight;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.medina.workflow.ProcessModels;
import org.springframework.stereotype.Component;

/** The journeys in the order of the board, with their stages as the newest process models list them. */
@Component
public class Journeys {

    /** Every kind of case there is. */
    public static final List<String> KINDS = List.of(
            "pledge",
            "progress",
            "dialogue",
            "call",
            "funding",
            "appraisal",
            "grant",
            "declaration",
            "review",
            "contribution",
            "help");

    /** No process orders these. Calls wait for the secretariat while a version of theirs is being written. */
    private static final Map<String, List<String>> WITHOUT_PROCESS =
            Map.of("call", List.of("draft", "published", "closed"), "help", List.of("asked", "answered", "closed"));

    private final ProcessModels models;
    private final Map<String, List<String>> stages = new ConcurrentHashMap<>();

    Journeys(ProcessModels models) {
        this.models = models;
    }

    /** In order; the last one is where a case of the journey is meant to end. */
    public List<String> stages(String kind) {
        List<String> fixed = WITHOUT_PROCESS.get(kind);
        // models change with a release only
        return fixed != null ? fixed : stages.computeIfAbsent(kind, models::stages);
    }

    /** Where cases are under way also when nobody has to act. */
    List<Object[]> waiting() {
        List<Object[]> pairs = new ArrayList<>();
        for (String kind : KINDS) {
            List<String> all = stages(kind);
            if (!WITHOUT_PROCESS.containsKey(kind)) {
                all.subList(0, all.size() - 1).forEach(stage -> pairs.add(new Object[] {kind, stage}));
            }
        }
        return pairs;
    }

    /** Where cases end as they were meant to. */
    List<Object[]> ends() {
        return KINDS.stream()
                .map(kind -> new Object[] {kind, stages(kind).getLast()})
                .toList();
    }

    /** Stages in the order of the process; those outside of it, such as a withdrawal, last. */
    int order(String kind, String stage) {
        int at = stages(kind).indexOf(stage);
        return KINDS.indexOf(kind) * 1_000 + (at < 0 ? 999 : at);
    }

    /** The message key of a stage’s name. */
    public static String nameKey(String kind, String stage) {
        return WITHOUT_PROCESS.containsKey(kind)
                ? "oversight.stage." + kind + "." + stage
                : "bpmn." + kind + ".stage." + stage;
    }

    /** The journey and the stage that a text names; null where it names none. */
    static @Nullable String stageOf(String text) {
        int slash = text.indexOf('/');
        return slash > 0 && KINDS.contains(text.substring(0, slash)) && text.length() > slash + 1 ? text : null;
    }
}
