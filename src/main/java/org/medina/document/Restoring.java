package org.medina.document;

import java.util.ArrayList;
import java.util.List;
import org.medina.document.prosemirror.Node;
import org.medina.document.prosemirror.Step;

/** Makes the steps that put sections back to what they were; comments come back with their passages. */
final class Restoring {

    private Restoring() {}

    /**
     * Of the sections that may be edited.
     *
     * @throws Refused where there is none
     */
    static List<Step> steps(Node now, Node then, DocumentRights rights) {
        if (!rights.allowAnywhere(SectionRight.EDIT)) {
            throw Refused.without(SectionRight.EDIT, rights, "document.refused.read-only");
        }
        List<Step> steps = new ArrayList<>();
        Node document = now;
        for (Node section : then.content().children()) {
            String name = Sections.name(section);
            if (rights.in(name) == SectionRight.EDIT) {
                for (Step step :
                        Replacing.blocks(document, name, section.content().children())) {
                    steps.add(step);
                    document = Replacing.applied(document, step);
                }
            }
        }
        return steps;
    }
}
