package org.medina.dossier;

import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.medina.base.Removing;
import org.medina.base.TextSweep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes passages out of dossiers: out of what they cite, and with it goes every file that was made of it. New files are made in
 * the background, without the passage; what was frozen and signed is the record’s, and its hash stays.
 */
@Component
class DossierRemoving implements Removing {

    private static final String CITING =
            "position(:words in title) > 0 or position(:words in city) > 0 or position(:spelled in snapshot) > 0";

    private final JdbcClient jdbc;
    private final JobStore jobs;
    private final Removing beside;
    private final JsonMapper json;

    DossierRemoving(JdbcClient jdbc, JobStore jobs, TextSweep sweep, JsonMapper json) {
        this.jdbc = jdbc;
        this.jobs = jobs;
        // snapshots are texts in JSON, and their bytes are hashed
        this.beside = sweep.except("dossier", Set.of("file", "chunk", "pages", "entry"));
        this.json = json;
    }

    @Override
    public String keeper() {
        return "dossier";
    }

    @Override
    public int count(String words) {
        return jdbc.sql("select count(*) from dossier.entry where " + CITING)
                        .param("words", words)
                        .param("spelled", spelled(words))
                        .query(Integer.class)
                        .single()
                + beside.count(words);
    }

    @Override
    public int remove(Passage passage) {
        String words = passage.words();
        List<UUID> citing = jdbc.sql("""
                        select id from dossier.dossier where repeats is null and (position(:words in title) > 0
                            or id in (select dossier from dossier.entry where\s""" + CITING + ")) order by id for update")
                .param("words", words)
                .param("spelled", spelled(words))
                .query(UUID.class)
                .list();
        int places = jdbc.sql("""
                        update dossier.entry set title = replace(title, :words, :mark), city = replace(city, :words, :mark),
                            snapshot = replace(snapshot, :spelled, :mark) where\s""" + CITING)
                .param("words", words)
                .param("spelled", spelled(words))
                .param("mark", MARK)
                .update();
        forgetFiles(citing);
        jobs.makeAnew(citing);
        return places + beside.remove(passage);
    }

    /** Those of comparisons too: they compared with files that are no more. */
    private void forgetFiles(List<UUID> citing) {
        for (String rows : List.of("chunk where dossier", "file where dossier", "pages where dossier")) {
            jdbc.sql("delete from dossier." + rows
                            + " in (select id from dossier.dossier where id = any(:ids) or repeats = any(:ids))")
                    .param("ids", citing.toArray(UUID[]::new))
                    .update();
        }
        jdbc.sql("delete from dossier.dossier where repeats = any(:ids)")
                .param("ids", citing.toArray(UUID[]::new))
                .update();
    }

    @Override
    public void read(Consumer<String> texts) {
        jdbc.sql("select snapshot from dossier.entry").query(row -> {
            strings(json.readTree(row.getString(1)), texts);
        });
        beside.read(texts);
    }

    private static void strings(JsonNode value, Consumer<String> texts) {
        if (value.isString()) {
            texts.accept(value.stringValue());
        } else {
            value.forEach(element -> strings(element, texts));
        }
    }

    /** As the canonical form writes a string. */
    private String spelled(String words) {
        String written = json.writeValueAsString(Normalizer.normalize(words, Normalizer.Form.NFC));
        return written.substring(1, written.length() - 1);
    }
}
