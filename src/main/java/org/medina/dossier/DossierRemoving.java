package org.medina.dossier;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.medina.base.Removing;
import org.medina.base.TextSweep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes passages out of dossiers: out of what they cite, and where a dossier cites one, with it the files that were made of
 * it. Its hash stays in the record of signatures.
 */
@Component
class DossierRemoving implements Removing {

    private final JdbcClient jdbc;
    private final Removing cited;

    DossierRemoving(JdbcClient jdbc, TextSweep sweep) {
        this.jdbc = jdbc;
        this.cited = sweep.except("dossier", Set.of("file", "chunk", "pages"));
    }

    @Override
    public String keeper() {
        return "dossier";
    }

    @Override
    public int count(String words) {
        return cited.count(words);
    }

    @Override
    public int remove(Passage passage) {
        List<UUID> citing =
                jdbc.sql("""
                        select id from dossier.dossier where position(:words in title) > 0
                        union select dossier from dossier.entry
                         where position(:words in snapshot) > 0 or position(:words in title) > 0""").param("words", passage.words()).query(UUID.class).list();
        for (String table : List.of("chunk", "file", "pages")) {
            jdbc.sql("delete from dossier." + table + " where dossier = any(:citing)")
                    .param("citing", citing.toArray(UUID[]::new))
                    .update();
        }
        return cited.remove(passage);
    }

    @Override
    public void read(Consumer<String> texts) {
        cited.read(texts);
    }
}
