package org.medina.paper;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Writes “3 / 40” at the foot of pages. Numbers are no part of the text: who listens to the pages is not told them. */
final class PageNumbers {

    private static final String SIGNS = "0123456789 /";
    private static final COSName FONT = COSName.getPDFName("PageNumbers");
    private static final float RIGHT = 51;
    private static final float BOTTOM = 46;
    private static final float SIZE = 8;
    private static final Color QUIET = new Color(0x4b, 0x5f, 0x5b);

    /** @param code as the font has it, in hexadecimal digits */
    private record Sign(String code, float width) {}

    private final int pages;
    private final Map<Character, Sign> signs = new HashMap<>();
    private final COSDictionary font;
    private final COSDictionary before;

    PageNumbers(PdfObjects objects, int pages) throws IOException {
        this.pages = pages;
        try (PDDocument printed = Loader.loadPDF(signs())) {
            COSDictionary fonts =
                    printed.getPage(0).getResources().getCOSObject().getCOSDictionary(COSName.FONT);
            COSDictionary embedded = Objects.requireNonNull(
                    fonts.getCOSDictionary(fonts.keySet().iterator().next()));
            font = objects.link(embedded);
            objects.write(embedded);
        }
        COSStream keep = stream("q\n");
        before = objects.link(keep);
        objects.write(keep);
        objects.forget();
    }

    /** A page with every sign that is needed, and nothing else of the font. */
    private byte[] signs() throws IOException {
        try (PDDocument document = new PDDocument();
                InputStream letters =
                        Book.class.getResourceAsStream("/META-INF/resources/theme/fonts/figtree-regular.ttf")) {
            PDFont all = PDType0Font.load(document, Objects.requireNonNull(letters), true);
            for (char sign : SIGNS.toCharArray()) {
                String text = String.valueOf(sign);
                signs.put(sign, new Sign(HexFormat.of().formatHex(all.encode(text)), all.getStringWidth(text)));
            }
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
                stream.beginText();
                stream.setFont(all, SIZE);
                stream.showText(SIGNS);
                stream.endText();
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes, CompressParameters.NO_COMPRESSION);
            return bytes.toByteArray();
        }
    }

    void put(PDPage page, int number) throws IOException {
        COSDictionary resources = page.getResources().getCOSObject();
        COSDictionary fonts = resources.getCOSDictionary(COSName.FONT);
        if (fonts == null) {
            fonts = new COSDictionary();
            resources.setItem(COSName.FONT, fonts);
        }
        fonts.setItem(FONT, font);
        COSDictionary sheet = page.getCOSObject();
        COSArray contents = new COSArray();
        contents.add(before);
        COSBase printed = sheet.getDictionaryObject(COSName.CONTENTS);
        if (printed instanceof COSArray several) {
            several.forEach(contents::add);
        } else if (printed != null) {
            contents.add(printed);
        }
        contents.add(stream(words(page, number)));
        sheet.setItem(COSName.CONTENTS, contents);
    }

    private String words(PDPage page, int number) {
        StringBuilder codes = new StringBuilder();
        float width = 0;
        for (char letter : (number + " / " + pages).toCharArray()) {
            Sign sign = Objects.requireNonNull(signs.get(letter));
            codes.append(sign.code());
            width += sign.width() / 1000 * SIZE;
        }
        float[] colour = QUIET.getRGBColorComponents(null);
        return String.format(
                Locale.ROOT,
                "Q\n/Artifact <</Type/Pagination>> BDC\nBT /%s %.0f Tf %.3f %.3f %.3f rg %.2f %.2f Td <%s> Tj ET\nEMC\n",
                FONT.getName(),
                SIZE,
                colour[0],
                colour[1],
                colour[2],
                page.getMediaBox().getWidth() - RIGHT - width,
                BOTTOM,
                codes);
    }

    private static COSStream stream(String commands) throws IOException {
        COSStream stream = new COSStream();
        try (OutputStream out = stream.createOutputStream()) {
            out.write(commands.getBytes(StandardCharsets.US_ASCII));
        }
        return stream;
    }
}
