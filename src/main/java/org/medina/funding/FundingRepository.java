package org.medina.funding;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Requests one at a time. Whoever means to change one takes its row first, so that people queue instead of colliding. */
interface FundingRepository extends Repository<FundingRequest, UUID> {

    Optional<FundingRequest> findById(UUID id);

    @Query("select * from funding.request where id = :id for update")
    Optional<FundingRequest> findAndLock(UUID id);

    @Query("select exists (select 1 from funding.request where reapplied_from = :from and call = :call"
            + " and status <> 'WITHDRAWN')")
    boolean isTakenTo(UUID from, UUID call);

    FundingRequest save(FundingRequest request);
}
