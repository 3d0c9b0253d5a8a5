package org.medina.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A bundle as a ZIP of one form only: files stored as they are, in the order of their paths, all of one time. So the script can
 * tell that not one byte was changed, between the files either.
 */
final class BundleZip {

    private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final BundleFiles files;

    BundleZip(BundleFiles files) {
        this.files = files;
    }

    void write(UUID bundle, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setMethod(ZipOutputStream.STORED);
        files.forEach(bundle, file -> {
            zip.putNextEntry(entry(file));
            files.writeTo(bundle, file, zip);
            zip.closeEntry();
        });
        // the stream below is the asker’s to close
        zip.finish();
        out.flush();
    }

    private static ZipEntry entry(Exhibit file) {
        ZipEntry entry = new ZipEntry(file.path());
        entry.setMethod(ZipEntry.STORED);
        entry.setTimeLocal(TIME);
        entry.setSize(file.size());
        entry.setCompressedSize(file.size());
        entry.setCrc(file.crc());
        return entry;
    }
}
