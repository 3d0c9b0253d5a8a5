package org.medina.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files of bundles in rows of a megabyte, written and read one after the other. */
@Repository
class BundleFiles {

    private static final int ROW = 1024 * 1024;
    private static final int PAGE = 500;

    private final JdbcClient jdbc;

    BundleFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Does something with each file. */
    interface Each {
        void of(Exhibit file) throws IOException;
    }

    void keep(UUID bundle, Folder.Spooled spooled) {
        Exhibit file = spooled.exhibit();
        jdbc.sql("""
                        insert into evidence.file (bundle, path, size, sha256, crc)
                        values (:bundle, :path, :size, :sha256, :crc)""")
                .param("bundle", bundle)
                .param("path", file.path())
                .param("size", file.size())
                .param("sha256", file.sha256())
                .param("crc", file.crc())
                .update();
        try (InputStream bytes = Files.newInputStream(spooled.at())) {
            byte[] row = bytes.readNBytes(ROW);
            for (int number = 0; row.length > 0; number++) {
                insert(bundle, file.path(), number, row);
                row = bytes.readNBytes(ROW);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void insert(UUID bundle, String path, int number, byte[] row) {
        jdbc.sql("insert into evidence.chunk (bundle, path, number, bytes) values (:bundle, :path, :number, :bytes)")
                .param("bundle", bundle)
                .param("path", path)
                .param("number", number)
                .param("bytes", row)
                .update();
    }

    /** By their paths, byte by byte; a page at a time, so that there may be any number of them. */
    void forEach(UUID bundle, Each each) throws IOException {
        List<Exhibit> page = page(bundle, "");
        while (!page.isEmpty()) {
            for (Exhibit file : page) {
                each.of(file);
            }
            page = page(bundle, page.getLast().path());
        }
    }

    private List<Exhibit> page(UUID bundle, String after) {
        return jdbc.sql("""
                        select path, size, sha256, crc from evidence.file where bundle = :bundle and path > :after
                         order by path limit :page""")
                .param("bundle", bundle)
                .param("after", after)
                .param("page", PAGE)
                .query((row, number) -> new Exhibit(row.getString(1), row.getLong(2), row.getString(3), row.getLong(4)))
                .list();
    }

    /** Row by row: a slow reader holds neither memory nor a connection. */
    void writeTo(UUID bundle, Exhibit file, OutputStream out) throws IOException {
        for (int number = 0; (long) number * ROW < file.size(); number++) {
            out.write(jdbc.sql("""
                            select bytes from evidence.chunk
                             where bundle = :bundle and path = :path and number = :number""")
                    .param("bundle", bundle)
                    .param("path", file.path())
                    .param("number", number)
                    .query((row, ignored) -> row.getBytes(1))
                    .single());
        }
    }

    void forget(UUID bundle) {
        jdbc.sql("delete from evidence.chunk where bundle = :bundle")
                .param("bundle", bundle)
                .update();
        jdbc.sql("delete from evidence.file where bundle = :bundle")
                .param("bundle", bundle)
                .update();
    }
}
