package org.medina.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.xml.sax.SAXException;

/**
 * The first sheet of a stranger's spreadsheet: never more is unpacked than a table to fill in can need, nothing is fetched from
 * elsewhere, nothing in it run.
 */
public final class SheetFile {

    /** The largest file that is taken. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    private static final long MOST_TOGETHER = 40L * 1024 * 1024;
    /** A sheet and the texts of all sheets; everything else is small in an honest file. */
    private static final long MOST_TEXT = 25L * 1024 * 1024;

    private static final long MOST_ELSE = 2L * 1024 * 1024;
    private static final int MOST_PARTS = 500;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /** By the beginning of their names: parts that bring data or programs from elsewhere. */
    private static final List<String> FROM_ELSEWHERE =
            List.of("xl/externallinks/", "xl/connections", "xl/querytables/", "xl/ddelinks", "customui/");

    static {
        // how much comes out is measured before; text alone may well be packed a thousandfold
        ZipSecureFile.setMinInflateRatio(0);
    }

    private SheetFile() {}

    /** Does something with the sheet, cell by cell. */
    public static void read(InputStream file, SheetCells cells) throws IOException, SheetRefused {
        byte[] bytes = file.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new SheetRefused("too-large", MOST_BYTES / 1024 / 1024);
        }
        if (begins(bytes, OLE)) {
            throw new SheetRefused("old-or-locked");
        }
        if (!begins(bytes, ZIP)) {
            throw new SheetRefused("not-a-spreadsheet");
        }
        measure(bytes);
        try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            requireSpreadsheet(parts);
            read(parts, cells);
            // what was read is never written back
            parts.revert();
        } catch (OpenXML4JException | SAXException | IOException | RuntimeException e) {
            // what a damaged file throws inside the library is of any kind
            throw SheetRefused.broken(e);
        }
    }

    private static boolean begins(byte[] bytes, byte[] sign) {
        for (int i = 0; i < sign.length; i++) {
            if (bytes.length <= i || bytes[i] != sign[i]) {
                return false;
            }
        }
        return true;
    }

    /** Unpacks once without keeping anything, so that a file that unpacks to far more is never held. */
    private static void measure(byte[] bytes) throws SheetRefused {
        long together = 0;
        int parts = 0;
        byte[] buffer = new byte[64 * 1024];
        try (ZipArchiveInputStream zip = new ZipArchiveInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName().toLowerCase(Locale.ROOT).replaceFirst("^/+", "");
                requireHarmless(name);
                long most = name.startsWith("xl/worksheets/") || name.startsWith("xl/sharedstrings")
                        ? MOST_TEXT
                        : name.startsWith("xl/media/") ? MOST_TOGETHER : MOST_ELSE;
                long size = 0;
                for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
                    size += n;
                    together += n;
                    if (together > MOST_TOGETHER || size > most) {
                        throw new SheetRefused("unpacks-too-large");
                    }
                }
                if (++parts > MOST_PARTS) {
                    throw new SheetRefused("unpacks-too-large");
                }
            }
        } catch (IOException | RuntimeException e) {
            throw SheetRefused.broken(e);
        }
    }

    private static void requireHarmless(String name) throws SheetRefused {
        if (name.endsWith("vbaproject.bin") || name.startsWith("xl/macrosheets/") || name.startsWith("xl/activex/")) {
            throw new SheetRefused("macros");
        }
        if (FROM_ELSEWHERE.stream().anyMatch(name::startsWith)) {
            throw new SheetRefused("from-elsewhere");
        }
    }

    private static void requireSpreadsheet(OPCPackage parts) throws SheetRefused {
        for (XSSFRelation macros : List.of(
                XSSFRelation.MACROS_WORKBOOK,
                XSSFRelation.MACRO_TEMPLATE_WORKBOOK,
                XSSFRelation.MACRO_ADDIN_WORKBOOK)) {
            if (!parts.getPartsByContentType(macros.getContentType()).isEmpty()) {
                throw new SheetRefused("macros");
            }
        }
        if (!parts.getPartsByContentType(XSSFRelation.EXTERNAL_LINKS.getContentType())
                .isEmpty()) {
            throw new SheetRefused("from-elsewhere");
        }
        if (parts.getPartsByContentType(XSSFRelation.WORKBOOK.getContentType()).isEmpty()
                && parts.getPartsByContentType(XSSFRelation.TEMPLATE_WORKBOOK.getContentType())
                        .isEmpty()) {
            throw new SheetRefused("not-a-spreadsheet");
        }
    }

    private static void read(OPCPackage parts, SheetCells cells)
            throws OpenXML4JException, IOException, SAXException, SheetRefused {
        XSSFReader reader = new XSSFReader(parts);
        Iterator<InputStream> sheets = reader.getSheetsData();
        if (!sheets.hasNext()) {
            throw new SheetRefused("not-a-spreadsheet");
        }
        try (InputStream sheet = sheets.next()) {
            new SheetReader(new ReadOnlySharedStringsTable(parts, false), reader.getStylesTable(), cells).read(sheet);
        }
    }
}
