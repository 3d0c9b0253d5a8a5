package org.medina.dossier;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.medina.base.Sha256;
import org.medina.dossier.DossierDetails.File;
import org.medina.paper.Book;
import org.medina.signoff.Renditions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Files of dossiers in rows of a megabyte, written and read one after the other. */
@Repository
class FileStore implements Renditions.Holder {

    private static final int ROW = 1024 * 1024;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    FileStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Writes a file. */
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** Keeps the file in place of one that was not finished; its hash alone where only that is wanted. */
    File keep(DossierId dossier, DossierFormat format, boolean hashAlone, Content content) {
        jdbc.sql("delete from dossier.chunk where dossier = :dossier and format = :format")
                .param("dossier", dossier.value())
                .param("format", format.name())
                .update();
        Rows rows = new Rows(dossier, format, hashAlone);
        try (rows) {
            content.write(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        File file = new File(format, rows.sha256(), rows.size);
        jdbc.sql("""
                insert into dossier.file (dossier, format, sha256, size) values (:dossier, :format, :sha256, :size)
                on conflict (dossier, format) do update set sha256 = excluded.sha256, size = excluded.size""")
                .param("dossier", dossier.value())
                .param("format", format.name())
                .param("sha256", file.sha256())
                .param("size", file.size())
                .update();
        return file;
    }

    /** The bytes that should have this hash, for whoever checks the record; read row by row as they are asked for. */
    @Override
    public Optional<InputStream> open(String sha256) {
        return jdbc.sql("""
                select f.dossier, f.format, f.size from dossier.file f join dossier.dossier d on d.id = f.dossier
                where f.sha256 = :sha256 and d.repeats is null order by f.dossier limit 1""")
                .param("sha256", sha256)
                .query((row, number) -> stream(
                        new DossierId(row.getObject("dossier", UUID.class)),
                        new File(DossierFormat.valueOf(row.getString("format")), sha256, row.getLong("size"))))
                .optional();
    }

    private InputStream stream(DossierId dossier, File file) {
        int rows = (int) ((file.size() + ROW - 1) / ROW);
        Iterator<Integer> numbers = IntStream.range(0, rows).iterator();
        return new SequenceInputStream(new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return numbers.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return new ByteArrayInputStream(row(dossier, file, numbers.next()));
            }
        });
    }

    private byte[] row(DossierId dossier, File file, int number) {
        return jdbc.sql("""
                select bytes from dossier.chunk where dossier = :dossier and format = :format and number = :number""")
                .param("dossier", dossier.value())
                .param("format", file.format().name())
                .param("number", number)
                .query((row, ignored) -> row.getBytes(1))
                .single();
    }

    Optional<File> find(DossierId dossier, DossierFormat format) {
        return jdbc.sql("select sha256, size from dossier.file where dossier = :dossier and format = :format")
                .param("dossier", dossier.value())
                .param("format", format.name())
                .query((row, number) -> new File(format, row.getString("sha256"), row.getLong("size")))
                .optional();
    }

    /** Row by row: a slow reader holds neither memory nor a connection. */
    void writeTo(DossierId dossier, File file, OutputStream out) throws IOException {
        for (int number = 0; (long) number * ROW < file.size(); number++) {
            out.write(row(dossier, file, number));
        }
        out.flush();
    }

    void keepPages(DossierId dossier, int part, Book.Pages pages) {
        jdbc.sql("""
                insert into dossier.pages (dossier, part, pdf, pages, marks)
                values (:dossier, :part, :pdf, :pages, cast(:marks as jsonb))
                on conflict (dossier, part) do update set pdf = excluded.pdf, pages = excluded.pages, marks = excluded.marks""")
                .param("dossier", dossier.value())
                .param("part", part)
                .param("pdf", pages.pdf())
                .param("pages", pages.count())
                .param("marks", json.writeValueAsString(pages.marks()))
                .update();
    }

    /** @param count of pages */
    record Printed(int part, int count, List<Book.Mark> marks) {}

    List<Printed> pages(DossierId dossier) {
        return jdbc.sql(
                        "select part, pages, marks from dossier.pages where dossier = :dossier order by part limit 100000")
                .param("dossier", dossier.value())
                .query((row, number) -> new Printed(
                        row.getInt("part"),
                        row.getInt("pages"),
                        List.of(json.readValue(row.getString("marks"), Book.Mark[].class))))
                .list();
    }

    /** The cover, then the parts, each read when it is its turn. */
    Iterable<byte[]> sheets(DossierId dossier, byte[] cover, List<Printed> parts) {
        return () -> new Iterator<>() {
            private int next = -1;

            @Override
            public boolean hasNext() {
                return next < parts.size();
            }

            @Override
            public byte[] next() {
                int number = next++;
                return number < 0 ? cover : pdf(dossier, parts.get(number).part());
            }
        };
    }

    private byte[] pdf(DossierId dossier, int part) {
        return jdbc.sql("select pdf from dossier.pages where dossier = :dossier and part = :part")
                .param("dossier", dossier.value())
                .param("part", part)
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    private final class Rows extends OutputStream {

        private final DossierId dossier;
        private final DossierFormat format;
        private final boolean hashAlone;
        private final MessageDigest digest = Sha256.digest();
        private final byte[] row = new byte[ROW];
        private int filled;
        private int number;
        private long size;

        Rows(DossierId dossier, DossierFormat format, boolean hashAlone) {
            this.dossier = dossier;
            this.format = format;
            this.hashAlone = hashAlone;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            digest.update(bytes, offset, length);
            size += length;
            int from = offset;
            while (from < offset + length) {
                int taken = Math.min(ROW - filled, offset + length - from);
                System.arraycopy(bytes, from, row, filled, taken);
                filled += taken;
                from += taken;
                if (filled == ROW) {
                    store();
                }
            }
        }

        @Override
        public void close() {
            if (filled > 0) {
                store();
            }
        }

        String sha256() {
            return Sha256.of(digest);
        }

        private void store() {
            if (!hashAlone) {
                jdbc.sql("""
                        insert into dossier.chunk (dossier, format, number, bytes)
                        values (:dossier, :format, :number, :bytes)""")
                        .param("dossier", dossier.value())
                        .param("format", format.name())
                        .param("number", number)
                        .param("bytes", Arrays.copyOf(row, filled))
                        .update();
            }
            number++;
            filled = 0;
        }
    }
}
