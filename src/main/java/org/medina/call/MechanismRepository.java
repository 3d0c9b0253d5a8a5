package org.medina.call;

import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Mechanisms one at a time. Whoever changes one takes its row first. */
interface MechanismRepository extends Repository<StoredMechanism, String> {

    Optional<StoredMechanism> findByKey(String key);

    @Query("select * from call.mechanism where key = :key for update")
    Optional<StoredMechanism> findAndLock(String key);

    StoredMechanism save(StoredMechanism mechanism);

    void delete(StoredMechanism mechanism);
}
