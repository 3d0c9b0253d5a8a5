package org.medina.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.tika.exception.TikaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileTypeTest {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String OPEN_TEXT = "application/vnd.oasis.opendocument.text";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final FileType types;

    FileTypeTest() throws TikaException, IOException {
        this.types = new FileType();
    }

    @ParameterizedTest
    @CsvSource({
        "'%PDF-1.7\n%âãÏÓ', decision.pdf, application/pdf",
        "'%PDF-1.7\n', holiday.png, application/pdf",
        "plain words, notes.txt, text/plain",
        "a;b;c, table.csv, text/csv",
        "<!DOCTYPE html><script>alert(1)</script>, notes.txt, text/html",
        "'<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>', mark.png, image/svg+xml"
    })
    void theContentTellsTheTypeWhateverTheNameClaims(String content, String name, String type) throws IOException {
        assertThat(typeOf(content.getBytes(StandardCharsets.ISO_8859_1), name)).isEqualTo(type);
    }

    @Test
    void aProgramIsAProgramUnderAnyName() throws IOException {
        byte[] program = new byte[512];
        program[0] = 'M';
        program[1] = 'Z';
        assertThat(typeOf(program, "budget.pdf")).isEqualTo("application/x-msdownload");
        assertThat(typeOf("#!/bin/sh\nrm -rf /\n".getBytes(StandardCharsets.UTF_8), "a.txt"))
                .isEqualTo("application/x-sh");
    }

    @Test
    void officeFilesAreKnownByTheirPartsAndNotByTheirName() throws IOException {
        assertThat(typeOf(zip("[Content_Types].xml", "word/document.xml"), "letter.docx"))
                .isEqualTo(WORD);
        assertThat(typeOf(zip("[Content_Types].xml", "xl/workbook.xml"), "letter.docx"))
                .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(typeOf(zip("evil.exe"), "letter.docx")).isEqualTo("application/zip");
        assertThat(typeOf(zip("evil.exe"), "letter.odt")).isEqualTo("application/zip");
        assertThat(typeOf(openDocument(), "letter.docx")).isEqualTo(OPEN_TEXT);
    }

    @Test
    void anOfficeFileWithMacrosIsNone() throws IOException {
        assertThat(typeOf(zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), "letter.docx"))
                .isEqualTo("application/zip");
    }

    /** Its content cannot be unpacked: whoever tried would fail, as whoever unpacks a bomb would drown. */
    @Test
    void noArchiveIsUnpackedToTellItsType() throws IOException {
        byte[] archive = zip("[Content_Types].xml", "word/document.xml");
        int data = new String(archive, StandardCharsets.ISO_8859_1).indexOf("word/document.xml") + 17;
        archive[data] = (byte) 0xFF;
        assertThat(typeOf(archive, "bomb.docx")).isEqualTo(WORD);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            zip.getNextEntry();
            zip.getNextEntry();
            assertThatThrownBy(zip::readAllBytes).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aBrokenArchiveIsRefusedAndBreaksNothing() throws IOException {
        byte[] whole = zip("[Content_Types].xml", "word/document.xml");
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        assertThat(typeOf(half, "letter.docx")).isEqualTo("application/zip");
    }

    private String typeOf(byte[] content, String name) throws IOException {
        return types.of(Files.write(folder.resolve("upload"), content), name);
    }

    private static byte[] zip(String... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(entry.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] openDocument() throws IOException {
        byte[] type = OPEN_TEXT.getBytes(StandardCharsets.UTF_8);
        CRC32 sum = new CRC32();
        sum.update(type);
        ZipEntry first = new ZipEntry("mimetype");
        first.setMethod(ZipEntry.STORED);
        first.setSize(type.length);
        first.setCrc(sum.getValue());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(first);
            zip.write(type);
            zip.putNextEntry(new ZipEntry("content.xml"));
        }
        return bytes.toByteArray();
    }
}
