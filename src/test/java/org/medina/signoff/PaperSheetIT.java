package org.medina.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.signoff.SignoffFixture.newCase;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.medina.base.SubjectRef;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@IntegrationTest
class PaperSheetIT {

    @Autowired
    Signoff signoff;

    @Autowired
    PaperSignatures papers;

    @Value("${medina.public-url}")
    String publicUrl;

    private final SubjectRef subject = newCase();

    @Test
    void theSheetShowsTheTextItsHashAndWhereToSign() throws IOException {
        FrozenText text = signoff.freeze(subject, content());
        String read = text(papers.sheet(subject));
        assertThat(read)
                .contains("Un centre pour toutes les personnes nouvelles")
                .contains("Nous ouvrons un centre d’accueil.")
                .contains("Фритаун", "مركز")
                .contains("medina.pledge/1")
                .contains("Signature and stamp")
                .doesNotContain("##");
        assertThat(read).contains("bold & <i>brave</i>");
        assertThat(read.replaceAll("\\s", "")).contains(text.hash());
    }

    @Test
    void aTelephoneReadsTheAddressOfTheVerification() throws Exception {
        FrozenText text = signoff.freeze(subject, content());
        try (PDDocument document = Loader.loadPDF(papers.sheet(subject).pdf())) {
            assertThat(decode(document)).isEqualTo(publicUrl + "/verify/" + text.hash());
        }
    }

    @Test
    void screenReadersCanReadTheSheet() throws IOException {
        signoff.freeze(subject, content());
        try (PDDocument document = Loader.loadPDF(papers.sheet(subject).pdf())) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getLanguage()).isNotBlank();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("Un centre pour toutes les personnes nouvelles");
            for (var name : document.getPage(0).getResources().getFontNames()) {
                PDFont font = document.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
            }
        }
    }

    @Test
    void everyPageOfALongTextCarriesTheHash() throws IOException {
        String paragraph = "We open a centre for everybody who arrives, in every district of the city. ".repeat(20);
        FrozenText text = signoff.freeze(
                subject,
                new Frozen(
                        "medina.pledge/1",
                        "Long",
                        List.of(new FrozenSection("commitment", (paragraph + "\n").repeat(12))),
                        List.of()));
        try (PDDocument document = Loader.loadPDF(papers.sheet(subject).pdf())) {
            assertThat(document.getNumberOfPages()).isGreaterThan(3);
            PDFTextStripper stripper = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document).replaceAll("\\s", ""))
                        .contains(text.hash())
                        .contains(page + "/" + document.getNumberOfPages());
            }
        }
    }

    private static Frozen content() {
        return new Frozen(
                "medina.pledge/1",
                "Un centre pour toutes les personnes nouvelles",
                List.of(
                        new FrozenSection("commitment", "Nous ouvrons un centre d’accueil.\nФритаун\nمركز استقبال"),
                        new FrozenSection("risks", "bold & <i>brave</i>\u0007"),
                        new FrozenSection("budget", Map.of("own", 50_000, "currency", "USD"))),
                List.of());
    }

    private static String text(PaperSheet sheet) throws IOException {
        Files.write(Path.of("target", "sheet.pdf"), sheet.pdf());
        try (PDDocument document = Loader.loadPDF(sheet.pdf())) {
            // the letters of Arabic are drawn joined, and read back as such
            return Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC);
        }
    }

    /**
     * Reads the first page as a camera does that comes nearer: one look in a hundred fails with this reader, whichever
     * the hash is, and the next one succeeds.
     */
    private static String decode(PDDocument document) throws IOException {
        List<String> failures = new ArrayList<>();
        for (int dpi : List.of(150, 180, 220, 260, 300)) {
            try {
                return decode(new PDFRenderer(document).renderImageWithDPI(0, dpi))
                        .getText();
            } catch (ReaderException e) {
                failures.add(dpi + " dpi: " + e);
            }
        }
        throw new AssertionError(failures.toString());
    }

    private static Result decode(BufferedImage page) throws ReaderException {
        int width = page.getWidth();
        int height = page.getHeight();
        byte[] grey = new byte[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                grey[y * width + x] = (byte) (page.getRGB(x, y) >> 8);
            }
        }
        LuminanceSource source = new PlanarYUVLuminanceSource(grey, width, height, 0, 0, width, height, false);
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)));
    }
}
