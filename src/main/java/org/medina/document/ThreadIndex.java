package org.medina.document;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.medina.identity.PersonId;

/** Which conversations a text has, and who opened them: what is needed of them to judge a batch. */
final class ThreadIndex {

    private final Map<String, PersonId> openedBy = new ConcurrentHashMap<>();

    ThreadIndex(Map<String, PersonId> openedBy) {
        this.openedBy.putAll(openedBy);
    }

    void add(String thread, PersonId by) {
        openedBy.put(thread, by);
    }

    boolean knows(String thread) {
        return openedBy.containsKey(thread);
    }

    Predicate<String> of(PersonId person) {
        return thread -> person.equals(openedBy.get(thread));
    }
}
