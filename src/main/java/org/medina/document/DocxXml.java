package org.medina.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes a part of a Word file. */
final class DocxXml {

    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final StringBuilder out =
            new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();

    static DocxXml root(String tag) {
        return new DocxXml().open(tag, "xmlns:w", W, "xmlns:r", R);
    }

    /** @param attributes names and values in turn; a name without a prefix is one of Word's own */
    DocxXml open(String tag, String... attributes) {
        start(tag, attributes);
        out.append('>');
        open.push(tag);
        return this;
    }

    DocxXml empty(String tag, String... attributes) {
        start(tag, attributes);
        out.append("/>");
        return this;
    }

    private void start(String tag, String... attributes) {
        out.append('<').append(qualified(tag));
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ')
                    .append(qualified(attributes[i]))
                    .append("=\"")
                    .append(SectionHtml.escaped(XmlText.cleaned(attributes[i + 1])))
                    .append('"');
        }
    }

    DocxXml text(String text) {
        out.append(SectionHtml.escaped(XmlText.cleaned(text)));
        return this;
    }

    DocxXml close() {
        out.append("</").append(qualified(open.pop())).append('>');
        return this;
    }

    byte[] bytes() {
        while (!open.isEmpty()) {
            close();
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String qualified(String name) {
        return name.indexOf(':') >= 0 ? name : "w:" + name;
    }
}
