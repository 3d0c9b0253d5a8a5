package org.medina.pledge;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Pledges one at a time. Whoever means to change one takes its row first, so that people queue instead of colliding. */
interface PledgeRepository extends Repository<Pledge, UUID> {

    Optional<Pledge> findById(UUID id);

    @Query("select * from pledge.pledge where id = :id for update")
    Optional<Pledge> findAndLock(UUID id);

    @Query("select status from pledge.pledge where id = :id")
    Optional<PledgeStatus> statusOf(UUID id);

    Pledge save(Pledge pledge);
}
