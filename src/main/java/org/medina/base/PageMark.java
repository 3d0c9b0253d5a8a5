package org.medina.base;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

/** Writes words across every page of a PDF, from its lower to its upper corner, so faint that what is under them is read. */
final class PageMark {

    private static final Color INK = new Color(0xa8, 0x48, 0x1f);
    private static final float STRENGTH = 0.3f;
    private static final float OF_THE_DIAGONAL = 0.72f;

    private PageMark() {}

    static byte[] across(byte[] pdf, String words) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf);
                InputStream letters = PdfPages.open(PdfPages.BOLD);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDFont font = PDType0Font.load(document, letters, true);
            for (PDPage page : document.getPages()) {
                mark(document, page, font, words);
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    /** A mark is no part of the text: who listens to the page is not told it on each. */
    private static void mark(PDDocument document, PDPage page, PDFont font, String words) throws IOException {
        PDRectangle sheet = page.getMediaBox();
        double diagonal = Math.hypot(sheet.getWidth(), sheet.getHeight());
        double angle = Math.atan2(sheet.getHeight(), sheet.getWidth());
        float width = font.getStringWidth(words) / 1000;
        float size = (float) (diagonal * OF_THE_DIAGONAL / width);
        float along = (float) ((diagonal - size * width) / 2);
        try (var stream = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            var faint = new PDExtendedGraphicsState();
            faint.setNonStrokingAlphaConstant(STRENGTH);
            stream.beginMarkedContent(COSName.ARTIFACT);
            stream.setGraphicsStateParameters(faint);
            stream.setNonStrokingColor(INK);
            stream.beginText();
            stream.setFont(font, size);
            Matrix place = Matrix.getRotateInstance(angle, sheet.getLowerLeftX(), sheet.getLowerLeftY());
            place.concatenate(Matrix.getTranslateInstance(along, -size / 3));
            stream.setTextMatrix(place);
            stream.showText(words);
            stream.endText();
            stream.endMarkedContent();
        }
    }
}
