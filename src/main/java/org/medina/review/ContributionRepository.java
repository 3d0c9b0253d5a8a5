package org.medina.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Contributions, one at a time or all of a cycle. */
interface ContributionRepository extends Repository<Contribution, UUID> {

    Optional<Contribution> findById(UUID id);

    @Query("select * from review.contribution where id = :id for update")
    Optional<Contribution> findAndLock(UUID id);

    /** In the order of their ids, so that two who take them all never wait for one another. */
    @Query("select * from review.contribution where cycle = :cycle order by id for update")
    List<Contribution> findAllAndLock(UUID cycle);

    @Query("select * from review.contribution where cycle = :cycle order by id")
    List<Contribution> findAll(UUID cycle);

    /** Those that still ask about a pledge, in the order of their ids. */
    @Query("""
            select * from review.contribution
            where content -> 'pledges' @> jsonb_build_array(jsonb_build_object('pledge', cast(:pledge as text)))
              and stage in ('ANSWERING', 'HANDED_IN') order by id for update""")
    List<Contribution> findOpenAboutAndLock(UUID pledge);

    Contribution save(Contribution contribution);
}
