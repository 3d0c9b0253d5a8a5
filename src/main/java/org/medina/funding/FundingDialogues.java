package org.medina.funding;

import java.time.Clock;
import java.util.Optional;
import org.medina.base.Messages;
import org.medina.base.SubjectRef;
import org.medina.casefile.CaseFile;
import org.medina.casefile.CaseFiles;
import org.medina.dialogue.DialogueDetails;
import org.medina.dialogue.DialogueId;
import org.medina.dialogue.DialogueOpening;
import org.medina.dialogue.DialogueReading;
import org.medina.dialogue.DialogueStage;
import org.medina.dialogue.Statement;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How a request stands in the dialogue with its state. Its row is taken before the request's, here as when a dialogue moves. */
@Component
class FundingDialogues {

    private final CaseFiles cases;
    private final Messages messages;
    private final Clock clock;

    /** Looked up when needed: a dialogue opens on what this module offers, as far as the actor may. */
    private final ObjectProvider<DialogueOpening> opening;

    private final ObjectProvider<DialogueReading> reading;

    FundingDialogues(
            CaseFiles cases,
            Messages messages,
            Clock clock,
            ObjectProvider<DialogueOpening> opening,
            ObjectProvider<DialogueReading> reading) {
        this.cases = cases;
        this.messages = messages;
        this.clock = clock;
        this.opening = opening;
        this.reading = reading;
    }

    /** Whether those who were asked may still answer. */
    boolean isUnderWay(FundingRequest request) {
        return request.status() == FundingStatus.OWNERSHIP
                && caseOf(request)
                        .map(CaseFile::status)
                        .map(DialogueStage::valueOf)
                        .filter(stage -> !stage.isOver())
                        .isPresent();
    }

    Optional<CaseFile> caseOf(FundingRequest request) {
        return request.dialogue().map(DialogueId::subject).flatMap(cases::find);
    }

    /** What the state has said until now, also late, as the current actor reads it. */
    Optional<StateWord> word(FundingRequest request) {
        return request.dialogue().map(id -> reading.getObject().get(id)).flatMap(this::word);
    }

    private Optional<StateWord> word(DialogueDetails dialogue) {
        Statement late = dialogue.lateStatement();
        if (late != null) {
            return Optional.of(StateWord.of(late.position(), clock.instant()));
        }
        return Optional.ofNullable(dialogue.outcome()).map(outcome -> new StateWord(outcome, clock.instant()));
    }

    /** Whatever dialogue lives ends. @param key of the reason that those who are asked read */
    void lapse(SubjectRef request, String key) {
        opening.getObject().lapse(request, messages.get(key));
    }
}
