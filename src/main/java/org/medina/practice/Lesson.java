package org.medina.practice;

import java.util.List;
import java.util.Set;
import org.medina.base.Problem;
import org.medina.identity.Role;

/**
 * What somebody of a role does in a quarter of an hour to have done everything once. Its words are in the message bundle.
 *
 * @param key e.g. {@code city-editor}
 * @param account of the demo story, for those who want to see it with other eyes
 */
public record Lesson(String key, Set<Role> roles, String account, List<Step> steps) {

    public Lesson {
        roles = Set.copyOf(roles);
        steps = List.copyOf(steps);
    }

    /**
     * @param key unlike the others of its lesson
     * @param path where it is done, without a leading slash
     * @param acts the step is done by any of them, e.g. {@code pledge.create}; without any its reader ticks it off
     */
    public record Step(String key, String path, Set<String> acts) {

        public Step {
            acts = Set.copyOf(acts);
        }
    }

    /** @throws Problem NOT_FOUND */
    Step step(String step) {
        return steps.stream().filter(one -> one.key().equals(step)).findFirst().orElseThrow(Problem::notFound);
    }
}
