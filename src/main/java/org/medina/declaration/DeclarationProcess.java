package org.medina.declaration;

import java.util.Map;
import org.medina.workflow.Processes;
import org.springframework.stereotype.Component;

/** What a declaration tells the engine: that something has happened. Ids are those of {@code bpmn/declaration.bpmn}. */
@Component
class DeclarationProcess {

    static final String DRAFT = "userTask_DraftDeclaration";
    static final String OPEN = "userTask_OpenDeclaration";
    static final String GATHER = "userTask_GatherEndorsements";
    static final String CHECK = "userTask_CheckEndorsements";
    static final String PRESENT = "userTask_PresentDeclaration";

    private final Processes processes;

    DeclarationProcess(Processes processes) {
        this.processes = processes;
    }

    void begun(DeclarationId id) {
        processes.start(DeclarationId.KIND, id.subject());
    }

    void drafted(DeclarationId id) {
        complete(id, DRAFT, "drafted");
    }

    void opened(DeclarationId id) {
        complete(id, OPEN, "opened");
    }

    void returned(DeclarationId id) {
        complete(id, OPEN, "returned");
    }

    /** The first of those that now wait to be checked. */
    void handedIn(DeclarationId id) {
        processes.message(id.subject(), "endorsementHandedIn");
    }

    /** None waits to be checked any more. */
    void allChecked(DeclarationId id) {
        complete(id, CHECK, "checked");
    }

    void closed(DeclarationId id) {
        complete(id, GATHER, "closed");
    }

    void presented(DeclarationId id) {
        complete(id, PRESENT, "presented");
    }

    void calledOff(DeclarationId id) {
        processes.message(id.subject(), "declarationCalledOff");
    }

    /** Open work is due on another day now. */
    void moved(DeclarationId id) {
        processes.reassign(id.subject());
    }

    private void complete(DeclarationId id, String task, String outcome) {
        processes.complete(id.subject(), task, Map.of("outcome", outcome));
    }
}
