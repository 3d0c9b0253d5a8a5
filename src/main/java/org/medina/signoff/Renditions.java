package org.medina.signoff;

import java.io.InputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.medina.base.Problem;
import org.medina.base.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remembers the fingerprints of the documents in which a frozen text was handed out, so that whoever holds a file learns
 * whether it is one of them.
 */
@Service
public class Renditions {

    /** What sort of file it is. */
    public enum Format {
        PDF,
        DOCX,
        JSON,
        CSV;

        /** As it stands in addresses and answers. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A document that was made of a frozen text. */
    public record Rendition(String textHash, Format format, String sha256) {}

    /** A module that stores the bytes of documents offers them to whoever checks the record, by a bean of this kind. */
    public interface Holder {

        /** The stored bytes that should have this hash; empty where this module does not keep them. */
        Optional<InputStream> open(String sha256);
    }

    private static final String ROW = "select text_hash, format, sha256 from signoff.rendition";

    private final JdbcClient jdbc;
    private final TextStore texts;
    private final Clock clock;

    Renditions(JdbcClient jdbc, TextStore texts, Clock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * From now on a file with this hash counts as that text; the same again changes nothing.
     *
     * @throws Problem NOT_FOUND where no such text is frozen
     */
    @Transactional
    public void keep(String textHash, Format format, String sha256) {
        if (!Sha256.looksLikeOne(sha256)) {
            throw new IllegalArgumentException("not a SHA-256 in lower-case hexadecimal: " + sha256);
        }
        if (texts.find(textHash).isEmpty()) {
            throw Problem.notFound();
        }
        jdbc.sql("""
                insert into signoff.rendition (sha256, text_hash, format, kept_at)
                values (:sha256, :text, :format, :at) on conflict do nothing""")
                .param("sha256", sha256)
                .param("text", textHash)
                .param("format", format.name())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** As {@link #keep(String, Format, String)}, of the bytes themselves. */
    @Transactional
    public String keep(String textHash, Format format, byte[] bytes) {
        String sha256 = Sha256.of(bytes);
        keep(textHash, format, sha256);
        return sha256;
    }

    /** The documents of a text, oldest first. */
    public List<Rendition> of(String textHash) {
        return jdbc.sql(ROW + " where text_hash = :text order by kept_at, sha256 limit 1000")
                .param("text", textHash)
                .query((row, number) ->
                        new Rendition(row.getString(1), Format.valueOf(row.getString(2)), row.getString(3)))
                .list();
    }

    Optional<Rendition> find(String sha256) {
        return find(jdbc, sha256);
    }

    /** For a command beside the portal, which has the database only. */
    static Optional<Rendition> find(JdbcClient jdbc, String sha256) {
        return jdbc.sql(ROW + " where sha256 = :sha256 order by kept_at desc limit 1")
                .param("sha256", sha256)
                .query((row, number) ->
                        new Rendition(row.getString(1), Format.valueOf(row.getString(2)), row.getString(3)))
                .optional();
    }
}
