package org.medina.dialogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/** Letters as those read them who get them. */
public final class Letters {

    private static final Pattern LINK = Pattern.compile("/consulted/[0-9a-f]{40}");

    private Letters() {}

    /** The address of the text, from the root of the portal. */
    public static String link(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDAnnotation annotation : document.getPage(0).getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI action) {
                    Matcher matcher = LINK.matcher(action.getURI());
                    if (matcher.find()) {
                        return matcher.group();
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("no link in the letter");
    }
}
