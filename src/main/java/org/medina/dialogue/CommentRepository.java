package org.medina.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Comments one at a time; lists and numbers are read by SQL of their own. */
interface CommentRepository extends Repository<Comment, UUID> {

    @Query("select * from dialogue.comment where id = :id and dialogue = :dialogue")
    Optional<Comment> find(UUID dialogue, UUID id);

    @Query("select * from dialogue.comment where id = :id and dialogue = :dialogue for update")
    Optional<Comment> findAndLock(UUID dialogue, UUID id);

    @Query("select * from dialogue.comment where dialogue = :dialogue and organisation = :organisation"
            + " order by draft_number limit 2001")
    List<Comment> ofOrganisation(UUID dialogue, UUID organisation);

    Comment save(Comment comment);

    void delete(Comment comment);
}
