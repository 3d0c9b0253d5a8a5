package org.medina.attachment;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypeException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells a file's type by its content. The name only tells apart what the content leaves open, such as a table and a
 * letter in plain text. Archives are never unpacked: for Office files their table of contents is enough.
 */
@Component
class FileType {

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";
    private static final MediaType OLD_OFFICE = MediaType.application("x-tika-msoffice");
    private static final int MOST_ENTRIES = 10_000;

    private final TikaConfig tika;

    FileType() throws TikaException, IOException {
        this.tika = new TikaConfig();
    }

    String of(Path file, String name) throws IOException {
        MediaType type = detect(file, null);
        if (type.equals(MediaType.TEXT_PLAIN) || type.equals(OLD_OFFICE)) {
            return detect(file, name).toString();
        }
        boolean archive = type.equals(MediaType.APPLICATION_ZIP)
                || tika.getMediaTypeRegistry().isSpecializationOf(type, MediaType.APPLICATION_ZIP);
        return archive && !type.toString().startsWith(OPEN_DOCUMENT) ? inside(file) : type.toString();
    }

    private MediaType detect(Path file, @Nullable String name) throws IOException {
        Metadata metadata = new Metadata();
        if (name != null) {
            metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        }
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            return tika.getDetector().detect(bytes, metadata).getBaseType();
        }
    }

    /** The extensions of a type, the usual one first. */
    List<String> extensions(String mediaType) {
        try {
            return tika.getMimeRepository().forName(mediaType).getExtensions();
        } catch (MimeTypeException e) {
            return List.of();
        }
    }

    /** Which Office format an archive is, by the main part that its table of contents lists; a macro makes it none. */
    private static String inside(Path file) throws IOException {
        try (ZipFile archive = new ZipFile(file.toFile())) {
            boolean macros = archive.stream()
                    .limit(MOST_ENTRIES)
                    .anyMatch(entry -> entry.getName().toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"));
            if (macros || archive.size() > MOST_ENTRIES || archive.getEntry("[Content_Types].xml") == null) {
                return MediaType.APPLICATION_ZIP.toString();
            }
            if (archive.getEntry("word/document.xml") != null) {
                return OFFICE + "wordprocessingml.document";
            }
            if (archive.getEntry("xl/workbook.xml") != null) {
                return OFFICE + "spreadsheetml.sheet";
            }
            return archive.getEntry("ppt/presentation.xml") != null
                    ? OFFICE + "presentationml.presentation"
                    : MediaType.APPLICATION_ZIP.toString();
        } catch (ZipException broken) {
            return MediaType.APPLICATION_ZIP.toString();
        }
    }
}
