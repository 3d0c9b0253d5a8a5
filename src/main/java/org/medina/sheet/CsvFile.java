package org.medina.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * A stranger's table as text (RFC 4180): parted by commas, semicolons or tabs, whichever its first line has most of; in UTF-8, or
 * in what older spreadsheets write.
 */
public final class CsvFile {

    private static final Charset OLDER = Charset.forName("windows-1252");
    private static final char QUOTE = '"';
    private static final char MARK = '\uFEFF';

    private final String text;
    private final char separator;
    private final SheetCells cells;
    private final StringBuilder cell = new StringBuilder();
    private int row;
    private int column;

    private CsvFile(String text, SheetCells cells) {
        this.text = text;
        this.separator = separator(text);
        this.cells = cells;
    }

    /** Does something with the table, cell by cell; a cell that a spreadsheet would carry out is told as a formula. */
    public static void read(InputStream file, SheetCells cells) throws IOException, SheetRefused {
        byte[] bytes = file.readNBytes(SheetFile.MOST_BYTES + 1);
        if (bytes.length > SheetFile.MOST_BYTES) {
            throw new SheetRefused("too-large", SheetFile.MOST_BYTES / 1024 / 1024);
        }
        String text = text(bytes);
        if (text.indexOf('\0') >= 0) {
            throw new SheetRefused("not-a-table");
        }
        new CsvFile(text, cells).read();
    }

    private void read() throws SheetRefused {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (quoted) {
                if (sign != QUOTE) {
                    cell.append(sign);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == QUOTE) {
                    cell.append(QUOTE);
                    i++;
                } else {
                    quoted = false;
                }
            } else if (sign == QUOTE && cell.toString().isBlank()) {
                cell.setLength(0);
                quoted = true;
            } else if (sign == separator) {
                end();
            } else if (sign == '\n') {
                end();
                row++;
                column = 0;
            } else if (sign != '\r') {
                cell.append(sign);
            }
        }
        end();
        if (quoted) {
            throw new SheetRefused("open-quote");
        }
    }

    private void end() throws SheetRefused {
        String said = cell.toString();
        cell.setLength(0);
        if (!said.isBlank()) {
            boolean formula = said.stripLeading().startsWith("=");
            cells.cell(row, column, formula ? SheetCells.Kind.FORMULA : SheetCells.Kind.TEXT, said);
        }
        column++;
    }

    private static String text(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            text = new String(bytes, OLDER);
        }
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }

    private static char separator(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        long commas = count(first, ',');
        long semicolons = count(first, ';');
        long tabs = count(first, '\t');
        if (tabs > commas && tabs > semicolons) {
            return '\t';
        }
        return semicolons > commas ? ';' : ',';
    }

    private static long count(String text, char sign) {
        return text.chars().filter(one -> one == sign).count();
    }
}
