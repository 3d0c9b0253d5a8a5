package org.medina.casefile.ui;

import java.util.List;
import org.medina.base.SubjectRef;

/** What a journey makes of another journey’s cases, for the current reader; declared as a bean by the one that grows. */
public interface CaseGrowth {

    /** What can begin from the case now. */
    List<Door> begins(SubjectRef subject);

    /** What has grown from it, newest first. */
    List<Door> grown(SubjectRef subject);

    /**
     * A way to a page.
     *
     * @param path without a leading slash
     * @param detail what follows, or where it stands
     */
    record Door(String path, String words, String detail) {}
}
