package org.medina.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/** Reads a sheet from its beginning to its end, without holding it. */
final class SheetReader {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final SharedStrings shared;
    private final StylesTable styles;
    private final SheetCells cells;
    private int row;
    private int column;

    SheetReader(SharedStrings shared, StylesTable styles, SheetCells cells) {
        this.shared = shared;
        this.styles = styles;
        this.cells = cells;
    }

    void read(InputStream sheet) throws IOException, SheetRefused {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        row = -1;
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(sheet);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "row" -> {
                            row = number(xml.getAttributeValue(null, "r"), row + 2) - 1;
                            column = -1;
                        }
                        case "c" -> cell(xml);
                        default -> {}
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void cell(XMLStreamReader xml) throws XMLStreamException, SheetRefused {
        String reference = xml.getAttributeValue(null, "r");
        column = reference == null ? column + 1 : new CellReference(reference).getCol();
        String type = Objects.requireNonNullElse(xml.getAttributeValue(null, "t"), "n");
        String style = xml.getAttributeValue(null, "s");
        String value = "";
        StringBuilder inline = new StringBuilder();
        boolean formula = false;
        int phonetic = 0;
        for (int event = xml.next(); !ends(event, xml, "c"); event = xml.next()) {
            if (ends(event, xml, "rPh")) {
                phonetic--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "f" -> formula = true;
                    case "rPh" -> phonetic++;
                    case "v" -> value = xml.getElementText();
                    case "t" -> inline.append(phonetic > 0 ? "" : decoded(xml.getElementText()));
                    default -> {}
                }
            }
        }
        String text = inline.isEmpty() ? value : inline.toString();
        if (formula) {
            cells.cell(row, column, SheetCells.Kind.FORMULA, text);
        } else if (type.equals("e")) {
            cells.cell(row, column, SheetCells.Kind.ERROR, text);
        } else if (!text.isEmpty()) {
            cells.cell(row, column, SheetCells.Kind.TEXT, value(type, style, text));
        }
    }

    private static boolean ends(int event, XMLStreamReader xml, String name) {
        return event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(name);
    }

    private String value(String type, String style, String text) {
        return switch (type) {
            case "s" -> shared.getItemAt(Integer.parseInt(text)).getString();
            case "n" -> numeric(style, text);
            case "str" -> decoded(text);
            default -> text;
        };
    }

    /** A date that somebody typed is stored as a number of days. */
    private String numeric(String style, String text) {
        double value = Double.parseDouble(text);
        XSSFCellStyle format = style == null ? null : styles.getStyleAt(Integer.parseInt(style));
        if (format != null
                && DateUtil.isADateFormat(format.getDataFormat(), format.getDataFormatString())
                && DateUtil.isValidExcelDate(value)) {
            LocalDateTime time = DateUtil.getLocalDateTime(value, false, true);
            return time.toLocalTime().toSecondOfDay() == 0
                    ? time.toLocalDate().toString()
                    : time.format(SheetText.TIME);
        }
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static String decoded(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    private static int number(String text, int otherwise) {
        return text == null ? otherwise : Integer.parseInt(text);
    }
}
