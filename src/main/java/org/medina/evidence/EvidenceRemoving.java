package org.medina.evidence;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.medina.base.Removing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A bundle may hold the words in papers where nobody finds them: when a passage is removed anywhere, every bundle that can still
 * be had is given up, and one under way is begun anew.
 */
@Component
class EvidenceRemoving implements Removing {

    private final JdbcClient jdbc;

    EvidenceRemoving(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String keeper() {
        return "evidence";
    }

    /** Files that plainly hold them; a passage across two rows of a megabyte is not seen, and goes all the same. */
    @Override
    public int count(String words) {
        return jdbc.sql("select count(distinct (bundle, path)) from evidence.chunk where position(:words in bytes) > 0")
                .param("words", words.getBytes(StandardCharsets.UTF_8))
                .query(Integer.class)
                .single();
    }

    @Override
    public int remove(Passage passage) {
        int places = count(passage.words());
        List<UUID> all = jdbc.sql("""
                        select id from evidence.bundle where state in ('WAITING', 'MAKING', 'READY') order by id for update""").query(UUID.class).list();
        for (String rows : List.of("chunk", "file", "part")) {
            jdbc.sql("delete from evidence." + rows + " where bundle = any(:all)")
                    .param("all", all.toArray(UUID[]::new))
                    .update();
        }
        jdbc.sql("""
                        update evidence.bundle set done = 0, total = 0,
                            state = case when state = 'READY' then 'EXPIRED' else 'WAITING' end
                         where id = any(:all)""").param("all", all.toArray(UUID[]::new)).update();
        return places;
    }

    @Override
    public void read(Consumer<String> texts) {
        // bundles hold what others keep, and are given up whenever one of those loses something
    }
}
