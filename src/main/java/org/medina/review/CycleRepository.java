package org.medina.review;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Cycles one at a time. Whoever means to change one takes its row first, so that people queue instead of colliding. */
interface CycleRepository extends Repository<Review, UUID> {

    Optional<Review> findById(UUID id);

    @Query("select * from review.cycle where id = :id for update")
    Optional<Review> findAndLock(UUID id);

    Review save(Review review);
}
