package org.medina.declaration;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Declarations one at a time. Whoever means to change one, or endorses it, takes its row first. */
interface DeclarationRepository extends Repository<Declaration, UUID> {

    Optional<Declaration> findById(UUID id);

    @Query("select * from declaration.declaration where id = :id for update")
    Optional<Declaration> findAndLock(UUID id);

    Declaration save(Declaration declaration);
}
