package org.medina.grant;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Grants one at a time. Whoever means to change one takes its row first, so that people queue instead of colliding. */
interface GrantRepository extends Repository<Grant, UUID> {

    Optional<Grant> findById(UUID id);

    @Query("select * from \"grant\".award where id = :id for update")
    Optional<Grant> findAndLock(UUID id);

    @Query("""
            select * from "grant".award
             where subject_id = :id and subject_kind = :kind and stage not in ('CLOSED', 'DECLINED', 'CALLED_OFF')
               for update""")
    Optional<Grant> findLivingAndLock(String kind, UUID id);

    Grant save(Grant grant);
}
