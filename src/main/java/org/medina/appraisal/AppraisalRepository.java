package org.medina.appraisal;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Appraisals one at a time. Whoever means to change one takes its row first, so that people queue instead of colliding. */
interface AppraisalRepository extends Repository<Appraisal, UUID> {

    Optional<Appraisal> findById(UUID id);

    @Query("select * from appraisal.appraisal where id = :id for update")
    Optional<Appraisal> findAndLock(UUID id);

    /** Keeps the stage from changing until the transaction ends, and lets others write meanwhile. */
    @Query("select * from appraisal.appraisal where id = :id for share")
    Optional<Appraisal> findAndHold(UUID id);

    @Query("""
            select * from appraisal.appraisal
             where subject_id = :id and subject_kind = :kind and stage not in ('DECIDED', 'LAPSED')
               for update""")
    Optional<Appraisal> findLivingAndLock(String kind, UUID id);

    @Query("""
            select exists (select 1 from appraisal.appraisal
             where subject_id = :id and subject_kind = :kind and stage not in ('DECIDED', 'LAPSED'))""")
    boolean isLiving(String kind, UUID id);

    Appraisal save(Appraisal appraisal);
}
