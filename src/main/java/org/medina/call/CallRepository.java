package org.medina.call;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Calls one at a time. Whoever changes one takes its row first. */
interface CallRepository extends Repository<Call, UUID> {

    Optional<Call> findById(UUID id);

    @Query("select * from call.call where id = :id for update")
    Optional<Call> findAndLock(UUID id);

    /** Nobody closes or changes it until the transaction ends; many may hand in at the same time. */
    @Query("select * from call.call where id = :id for share")
    Optional<Call> findAndHold(UUID id);

    Call save(Call call);
}
