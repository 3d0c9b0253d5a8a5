package org.medina.dialogue;

import java.util.List;
import org.medina.base.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells whoever gathers what a release would let out now, before it is done: afterwards nothing takes it back. */
@Service
public class ReleasePreview {

    private static final int MANY = 200;

    private final DialogueAccess access;
    private final JdbcClient jdbc;

    ReleasePreview(DialogueAccess access, JdbcClient jdbc) {
        this.access = access;
        this.jdbc = jdbc;
    }

    /**
     * What would be read by all parties, and what would not.
     *
     * @param released how many comments
     * @param keptBack at most 200 of them
     */
    public record Preview(int released, List<KeptBack> keptBack) {}

    /** A comment that stays with its own government. */
    public record KeptBack(String organisation, int draftNumber, String reason) {}

    /** @throws Problem NOT_FOUND, FORBIDDEN or WRONG_STATE for those who may not release now */
    @Transactional(readOnly = true)
    public Preview of(DialogueId id) {
        access.toSee(id, DialogueAction.RELEASE);
        int released =
                jdbc.sql("""
                        select count(*) from dialogue.comment
                         where dialogue = :dialogue and level = 'GOVERNMENT' and withheld is null""").param("dialogue", id.value()).query(Integer.class).single();
        return new Preview(released, keptBack(id));
    }

    private List<KeptBack> keptBack(DialogueId id) {
        return jdbc.sql("""
                        select o.name, c.draft_number, c.withheld ->> 'reason' as reason
                          from dialogue.comment c join identity.organisation o on o.id = c.organisation
                         where c.dialogue = :dialogue and c.level = 'GOVERNMENT' and c.withheld is not null
                         order by o.name, c.organisation, c.draft_number limit :many""")
                .param("dialogue", id.value())
                .param("many", MANY)
                .query((row, number) ->
                        new KeptBack(row.getString("name"), row.getInt("draft_number"), row.getString("reason")))
                .list();
    }
}
