package org.medina.declaration;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How many cities stand behind a declaration as of a moment: those whose endorsement was found in order by then and was not
 * taken back by then. Both moments are written once, so the answer for the same moment is the same for ever.
 */
@Repository
class EndorsementCounts {

    static final String COUNTED = "e.accepted_at <= :asOf and (e.taken_back_at is null or e.taken_back_at > :asOf)";

    /** The number for the declaration {@code d}; one that was called off has none. */
    static final String STANDING = "(case when d.status = 'CALLED_OFF' then 0 else (select count(*)"
            + " from declaration.endorsement e where e.declaration = d.id and " + COUNTED + ") end)";

    private final JdbcClient jdbc;

    EndorsementCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long count(UUID declaration, Instant asOf) {
        return jdbc.sql("select " + STANDING + " from declaration.declaration d where d.id = :id")
                .param("id", declaration)
                .param("asOf", asOf.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }
}
