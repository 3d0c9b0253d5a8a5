package org.medina.base;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;

/** Prints a page as PDF in the portal's fonts, in both directions of writing, readable also by screen readers. */
public final class PdfPages {

    private static final String DEJAVU = "net/sf/jasperreports/fonts/dejavu/";

    private PdfPages() {}

    /** @param html well-formed, with a language, a title and a description, which readers of the PDF are told */
    public static byte[] of(String html) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PdfRendererBuilder builder = new PdfRendererBuilder()
                    .useFastMode()
                    .usePdfUaAccessibility(true)
                    .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
                    .useUnicodeBidiReorderer(new ICUBidiReorderer())
                    .withHtmlContent(html, null)
                    .toStream(out);
            font(builder, "META-INF/resources/theme/fonts/figtree-regular.ttf", "Figtree", 400);
            font(builder, "META-INF/resources/theme/fonts/figtree-semibold.ttf", "Figtree", 700);
            font(builder, DEJAVU + "DejaVuSans.ttf", "DejaVu Sans", 400);
            font(builder, DEJAVU + "DejaVuSans-Bold.ttf", "DejaVu Sans", 700);
            font(builder, DEJAVU + "DejaVuSansMono.ttf", "DejaVu Sans Mono", 400);
            builder.run();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** XML has no place for control characters and halves of letters. */
    public static String printable(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cs}&&[^\\t\\n]]|[\\uFFFE\\uFFFF]", " ");
    }

    private static void font(PdfRendererBuilder builder, String path, String family, int weight) {
        builder.useFont(() -> open(path), family, weight, FontStyle.NORMAL, true);
    }

    private static InputStream open(String path) {
        try {
            return new ClassPathResource(path).getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
