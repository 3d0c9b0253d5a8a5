package org.medina.paper;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Bidi;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a part of the Word file as it goes. */
final class WordXml {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final XMLStreamWriter xml;

    WordXml(OutputStream out) throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
        xml.setPrefix("w", W);
        xml.setPrefix("r", R);
    }

    /** What a document holds. */
    interface Body {
        void write(WordXml xml) throws XMLStreamException;
    }

    void document(Body body) throws XMLStreamException {
        root("document");
        open("body");
        body.write(this);
        end();
    }

    /** What stands at the end of each page, and the number of the page. */
    void footer(String text) throws XMLStreamException {
        root("ftr");
        if (!text.isEmpty()) {
            paragraph("Footer", new Paper.Line("", text), TextDirection.isRightToLeft(text));
        }
        open("p")
                .open("pPr")
                .empty("pStyle", "val", "Footer")
                .empty("jc", "val", "right")
                .close();
        open("fldSimple", "instr", "PAGE");
        run("1", false, false);
        end();
    }

    private void root(String name) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        open(name);
        xml.writeNamespace("w", W);
        xml.writeNamespace("r", R);
    }

    /** Closes whatever is open. */
    private void end() throws XMLStreamException {
        xml.writeEndDocument();
        xml.close();
    }

    /** @param attributes names and values in turn; a name without a prefix is one of Word's own */
    WordXml open(String name, Object... attributes) throws XMLStreamException {
        xml.writeStartElement(W, name);
        attributes(attributes);
        return this;
    }

    WordXml empty(String name, Object... attributes) throws XMLStreamException {
        xml.writeEmptyElement(W, name);
        attributes(attributes);
        return this;
    }

    WordXml close() throws XMLStreamException {
        xml.writeEndElement();
        return this;
    }

    /** @param style empty for the usual one */
    void paragraph(String style, Paper.Line line, boolean rightToLeft) throws XMLStreamException {
        paragraph(style, line, rightToLeft, false);
    }

    /** @param end whether it stands at the side where lines end */
    void paragraph(String style, Paper.Line line, boolean rightToLeft, boolean end) throws XMLStreamException {
        open("p").open("pPr");
        if (!style.isEmpty()) {
            empty("pStyle", "val", style);
        }
        if (rightToLeft) {
            empty("bidi");
        }
        if (end) {
            empty("jc", "val", "end");
        }
        close();
        String gap = line.label().isEmpty() || line.text().isEmpty() ? "" : " ";
        run(line.label() + gap, true, TextDirection.isRightToLeft(line.label()));
        directions(line.text(), rightToLeft);
        close();
    }

    /** Word wants to be told which letters run which way. */
    private void directions(String text, boolean rightToLeft) throws XMLStreamException {
        if (text.isEmpty()) {
            return;
        }
        Bidi bidi = new Bidi(text, rightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        for (int i = 0; i < bidi.getRunCount(); i++) {
            run(text.substring(bidi.getRunStart(i), bidi.getRunLimit(i)), false, bidi.getRunLevel(i) % 2 == 1);
        }
    }

    private void run(String text, boolean bold, boolean rightToLeft) throws XMLStreamException {
        if (text.isEmpty()) {
            return;
        }
        open("r").open("rPr");
        if (bold) {
            empty("b").empty("bCs");
        }
        if (rightToLeft) {
            empty("rtl");
        }
        close();
        open("t", "xml:space", "preserve");
        xml.writeCharacters(text);
        close().close();
    }

    private void attributes(Object... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            String name = attributes[i].toString();
            String value = attributes[i + 1].toString();
            switch (name) {
                case "xml:space" -> xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "space", value);
                case "r:id" -> xml.writeAttribute("r", R, "id", value);
                default -> xml.writeAttribute("w", W, name, value);
            }
        }
    }
}
