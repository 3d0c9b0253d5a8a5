package org.medina.dialogue;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.medina.identity.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Since when a person has not done anything with a dialogue's comments, so that what moved meanwhile can be shown. */
@Service
public class DialogueChanges {

    private final DialogueAccess access;
    private final LastActs acts;
    private final Clock clock;

    DialogueChanges(DialogueAccess access, LastActs acts, Clock clock) {
        this.access = access;
        this.acts = acts;
        this.clock = clock;
    }

    /** Empty for somebody who has not done anything here so far. */
    @Transactional(readOnly = true)
    public Optional<Instant> lastAct(DialogueId id) {
        PersonId person = access.toSee(id, DialogueAction.READ).actor().person();
        return person == null ? Optional.empty() : acts.of(id, person);
    }

    /** The person has read what moved. */
    @Transactional
    public void read(DialogueId id) {
        acts.note(id, access.toSee(id, DialogueAction.READ).person(), clock.instant());
    }
}
