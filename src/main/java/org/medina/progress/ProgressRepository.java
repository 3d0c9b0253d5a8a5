package org.medina.progress;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Periods one at a time. Whoever means to change one takes its row first, so that people queue instead of colliding. */
interface ProgressRepository extends Repository<ProgressPeriod, UUID> {

    Optional<ProgressPeriod> findById(UUID id);

    @Query("select * from progress.period where id = :id for update")
    Optional<ProgressPeriod> findAndLock(UUID id);

    @Query("select * from progress.period where pledge_id = :pledge order by number desc limit 1 for update")
    Optional<ProgressPeriod> findLastAndLock(UUID pledge);

    @Query("select id from progress.period where pledge_id = :pledge and stage not in ('PUBLISHED', 'ENDED')")
    Optional<UUID> findRunning(UUID pledge);

    ProgressPeriod save(ProgressPeriod period);
}
