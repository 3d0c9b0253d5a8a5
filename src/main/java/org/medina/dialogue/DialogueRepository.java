package org.medina.dialogue;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Dialogues one at a time. Whoever means to change one takes its row first, so that people queue instead of colliding. */
interface DialogueRepository extends Repository<Dialogue, UUID> {

    Optional<Dialogue> findById(UUID id);

    @Query("select * from dialogue.dialogue where id = :id for update")
    Optional<Dialogue> findAndLock(UUID id);

    /** Keeps the stage from changing until the transaction ends, and lets others comment meanwhile. */
    @Query("select * from dialogue.dialogue where id = :id for share")
    Optional<Dialogue> findAndHold(UUID id);

    @Query("""
            select * from dialogue.dialogue
             where subject_id = :id and subject_kind = :kind and stage not in ('CLOSED', 'DECLINED', 'CALLED_OFF')
               for update""")
    Optional<Dialogue> findLivingAndLock(String kind, UUID id);

    @Query("""
            select exists (select 1 from dialogue.dialogue
             where subject_id = :id and subject_kind = :kind and stage not in ('CLOSED', 'DECLINED', 'CALLED_OFF'))""")
    boolean isLiving(String kind, UUID id);

    Dialogue save(Dialogue dialogue);
}
