package org.medina.base;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Prints a page as PDF in the portal's fonts, in both directions of writing, readable also by screen readers. All PDFs of the
 * portal are made here; in a practice room each of their pages says so.
 */
@Component
public final class PdfPages {

    static final String BOLD = "META-INF/resources/theme/fonts/figtree-semibold.ttf";

    private static final String DEJAVU = "net/sf/jasperreports/fonts/dejavu/";
    private static final String HAN = "fonts/noto-sans-sc-";
    private static final Pattern HAN_LETTER = Pattern.compile("[\\p{IsHan}\\u3000-\\u303F\\uFF00-\\uFFEF]");

    private final @Nullable String mark;

    @Autowired
    PdfPages(PracticeRoom room, Messages messages) {
        // the one language whose letters every font has
        this(room.isOn() ? messages.get(Locale.ENGLISH, "practice.paper") : null);
    }

    /** @param mark written across every page; null for papers in earnest */
    public PdfPages(@Nullable String mark) {
        this.mark = mark;
    }

    /** @param html well-formed, with a language, a title and a description, which readers of the PDF are told */
    public byte[] print(String html) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PdfRendererBuilder builder = new PdfRendererBuilder()
                    .useFastMode()
                    .usePdfUaAccessibility(true)
                    .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
                    .useUnicodeBidiReorderer(new ICUBidiReorderer())
                    .withHtmlContent(html, null)
                    .toStream(out);
            font(builder, "META-INF/resources/theme/fonts/figtree-regular.ttf", "Figtree", 400);
            font(builder, BOLD, "Figtree", 700);
            font(builder, DEJAVU + "DejaVuSans.ttf", "DejaVu Sans", 400);
            font(builder, DEJAVU + "DejaVuSans-Bold.ttf", "DejaVu Sans", 700);
            font(builder, DEJAVU + "DejaVuSansMono.ttf", "DejaVu Sans Mono", 400);
            if (HAN_LETTER.matcher(html).find()) {
                han(builder);
            }
            builder.run();
            return mark == null ? out.toByteArray() : PageMark.across(out.toByteArray(), mark);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Large files, which only pages with such letters need; what the bold one lacks is taken from the other. */
    private static void han(PdfRendererBuilder builder) {
        font(builder, HAN + "regular.ttf", "Noto Sans SC", 400);
        font(builder, HAN + "bold.ttf", "Noto Sans SC", 700);
        font(builder, HAN + "regular.ttf", "Noto Sans SC Rest", 700);
    }

    /** XML has no place for control characters and halves of letters. */
    public static String printable(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cs}&&[^\\t\\n]]|[\\uFFFE\\uFFFF]", " ");
    }

    private static void font(PdfRendererBuilder builder, String path, String family, int weight) {
        builder.useFont(() -> open(path), family, weight, FontStyle.NORMAL, true);
    }

    static InputStream open(String path) {
        try {
            return new ClassPathResource(path).getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
