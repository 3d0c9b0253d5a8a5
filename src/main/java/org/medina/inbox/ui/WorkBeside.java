package org.medina.inbox.ui;

import java.util.Optional;

/** Work that waits in a list of its own, because it belongs to no case; a module that has such a list declares it as a bean. */
public interface WorkBeside {

    /** What waits there for the current actor; empty where nothing does. */
    Optional<Line> waiting();

    /**
     * A line above the list of <i>My work</i>.
     *
     * @param words what waits, and how much
     * @param action what the link to it says
     * @param path where it waits, without a leading slash
     */
    record Line(String words, String action, String path) {}
}
