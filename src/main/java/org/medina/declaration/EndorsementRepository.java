package org.medina.declaration;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Endorsements; the row of their declaration is taken before any of them is changed. */
interface EndorsementRepository extends Repository<Endorsement, UUID> {

    Optional<Endorsement> findById(UUID id);

    /** The one that a city is about to make or has made. */
    @Query("""
            select * from declaration.endorsement
             where declaration = :declaration and organisation = :organisation and status <> 'TAKEN_BACK'""")
    Optional<Endorsement> findStanding(UUID declaration, UUID organisation);

    @Query("select count(*) from declaration.endorsement where declaration = :declaration and status = 'HANDED_IN'")
    int countWaiting(UUID declaration);

    /** In the order in which they came to count, then in which they were handed in. */
    @Query("""
            select * from declaration.endorsement where declaration = :declaration
             order by accepted_at nulls last, handed_in_at nulls last, id limit :most""")
    List<Endorsement> findAll(UUID declaration, int most);

    Endorsement save(Endorsement endorsement);
}
