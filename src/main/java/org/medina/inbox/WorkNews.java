package org.medina.inbox;

import java.util.function.Consumer;
import org.medina.base.NodeNews;
import org.medina.identity.AbsenceChanged;
import org.medina.identity.OrganisationId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Word to all nodes that what waits for an organisation has changed; who hears it looks again. */
@Component
public class WorkNews {

    private static final String TOPIC = "work";

    private final NodeNews nodes;

    WorkNews(NodeNews nodes) {
        this.nodes = nodes;
    }

    /** Told when the current transaction is committed. */
    void changed(OrganisationId organisation) {
        nodes.tell(TOPIC, organisation.toString());
    }

    @EventListener
    void on(AbsenceChanged absence) {
        changed(absence.organisation());
    }

    /** @param missed called when something may have been missed */
    public AutoCloseable listen(Consumer<OrganisationId> changed, Runnable missed) {
        return nodes.listen(TOPIC, words -> changed.accept(OrganisationId.of(words)), missed);
    }
}
