package org.medina.signoff;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.text.Normalizer;
import java.util.Set;
import java.util.function.Consumer;
import org.medina.base.Removing;
import org.medina.base.TextSweep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Takes passages out of frozen texts: the section that holds one loses its bytes and its salt and keeps its hash, so that the
 * rest still verifies. What offices said in a chain loses the words alone.
 */
@Component
class SignoffRemoving implements Removing {

    private static final String HOLDING = """
            from signoff.content c
             where position(:words in c.bytes) > 0
               and not exists (select 1 from signoff.frozen_text t where t.hash = c.hash)""";

    private final JdbcClient jdbc;
    private final Removing said;

    SignoffRemoving(JdbcClient jdbc, TextSweep sweep) {
        this.jdbc = jdbc;
        this.said = sweep.only("signoff", Set.of("chain.return_reason", "chain_part.advice"));
    }

    @Override
    public String keeper() {
        return "signoff";
    }

    @Override
    public int count(String words) {
        return jdbc.sql("select count(*) " + HOLDING)
                        .param("words", spelled(words))
                        .query(Integer.class)
                        .single()
                + said.count(words);
    }

    @Override
    public int remove(Passage passage) {
        return jdbc.sql("""
                        update signoff.content set bytes = null, removed_at = :at, removed_by = :by, removed_reason = :reason
                         where hash in (select c.hash\s""" + HOLDING + ")")
                        .param("at", Timestamp.from(passage.at()))
                        .param("by", passage.office())
                        .param("reason", passage.reason())
                        .param("words", spelled(passage.words()))
                        .update()
                + said.remove(passage);
    }

    @Override
    public void read(Consumer<String> texts) {
        jdbc.sql("select bytes from signoff.content where bytes is not null").query(row -> {
            strings(row.getBytes(1), texts);
        });
        said.read(texts);
    }

    private static void strings(byte[] bytes, Consumer<String> texts) {
        try {
            strings(CanonicalJson.read(bytes), texts);
        } catch (JacksonException damaged) {
            texts.accept(new String(bytes, StandardCharsets.UTF_8));
        }
    }

    private static void strings(JsonNode value, Consumer<String> texts) {
        if (value.isString()) {
            texts.accept(value.stringValue());
        } else {
            value.forEach(element -> strings(element, texts));
        }
    }

    /** As the canonical form writes a string. */
    private static byte[] spelled(String words) {
        String written = CanonicalJson.write(Normalizer.normalize(words, Normalizer.Form.NFC));
        return written.substring(1, written.length() - 1).getBytes(StandardCharsets.UTF_8);
    }
}
