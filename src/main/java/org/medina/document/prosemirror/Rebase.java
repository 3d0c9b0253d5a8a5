package org.medina.document.prosemirror;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Moves a client's steps over those that others made since the version that the client knew. The result is that of
 * {@code rebaseSteps} of prosemirror-collab in the client's browser: there own steps are undone, the foreign ones applied,
 * and the own ones mapped and applied again. The undoing is only mapped through here, since nobody did these steps yet.
 */
public final class Rebase {

    /**
     * What became of the client's steps.
     *
     * @param document the newest document with the steps that are left; not checked
     * @param steps these steps, at their new places
     * @param dropped indexes of the client's steps whose target is gone, or that no longer fit
     */
    public record Rebased(Node document, List<Step> steps, List<Integer> dropped) {}

    private Rebase() {}

    /**
     * @param newest the document after the foreign steps
     * @param foreign the steps since the client's version, in the server's order
     * @param own the client's steps, made one after the other on the client's version
     */
    public static Rebased over(Node newest, List<Step> foreign, List<Step> own) {
        Mapping mapping = new Mapping();
        own.reversed().forEach(step -> mapping.appendMap(step.getMap().invert()));
        foreign.forEach(step -> mapping.appendMap(step.getMap()));
        Node document = newest;
        List<Step> steps = new ArrayList<>(own.size());
        List<Integer> dropped = new ArrayList<>();
        int count = own.size() + foreign.size();
        for (int i = 0; i < own.size(); i++) {
            Node after = null;
            Step mapped = mapped(own.get(i), mapping.slice(own.size() - i));
            if (mapped != null && mapped.apply(document) instanceof StepResult.Ok(Node changed)) {
                after = changed;
                mapping.appendMap(mapped.getMap());
                mapping.setMirror(own.size() - i - 1, count++);
                steps.add(mapped);
            }
            if (after == null) {
                dropped.add(i);
            } else {
                document = after;
            }
        }
        return new Rebased(document, List.copyOf(steps), List.copyOf(dropped));
    }

    private static @Nullable Step mapped(Step step, Mapping mapping) {
        try {
            return step.map(mapping);
        } catch (ProseMirrorException e) {
            // steps that never fitted the client's own document can be mapped to nowhere
            return null;
        }
    }
}
