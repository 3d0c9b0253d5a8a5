package org.medina.appraisal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The reviews of an appraisal, in the order in which agencies were asked. */
interface ReviewRepository extends Repository<Review, UUID> {

    @Query("select * from appraisal.review where appraisal = :appraisal order by assigned_at, id limit 200")
    List<Review> of(UUID appraisal);

    @Query("select * from appraisal.review where appraisal = :appraisal and organisation = :organisation")
    Optional<Review> find(UUID appraisal, UUID organisation);

    @Query("select * from appraisal.review where appraisal = :appraisal and organisation = :organisation for update")
    Optional<Review> findAndLock(UUID appraisal, UUID organisation);

    Review save(Review review);
}
