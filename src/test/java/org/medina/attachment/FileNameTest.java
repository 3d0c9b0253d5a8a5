package org.medina.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    private static final List<String> PDF = List.of(".pdf");

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd.pdf, passwd.pdf",
        "C:\\Users\\Ana\\plan.pdf, plan.pdf",
        "..pdf, pdf.pdf",
        "'  .hidden.pdf  ', hidden.pdf",
        "'a\"b<c>d|e?f*g:h.pdf', a_b_c_d_e_f_g_h.pdf",
        "'two\r\nlines: X.pdf', twolines_ X.pdf",
        "'', file.pdf",
        "'/', file.pdf",
        "report.exe, report.exe.pdf",
        "REPORT.PDF, REPORT.PDF",
        "قرار المجلس.pdf, قرار المجلس.pdf",
        "决议.pdf, 决议.pdf"
    })
    void aStrangersNameBecomesAHarmlessOne(String given, String clean) {
        assertThat(FileName.clean(given, PDF)).isEqualTo(clean);
    }

    @Test
    void aNameCannotTurnTheReadingDirection() {
        assertThat(FileName.clean("invoice\u202Efdp.exe\u0000\u200F", PDF)).isEqualTo("invoicefdp.exe.pdf");
    }

    @Test
    void twoSpellingsOfOneNameAreOne() {
        assertThat(FileName.clean("re\u0301sume\u0301.pdf", PDF)).isEqualTo("résumé.pdf");
    }

    @Test
    void anEndlessNameIsCutAndKeepsItsExtension() {
        String clean = FileName.clean("😀".repeat(5_000) + ".pdf", PDF);
        assertThat(clean.codePointCount(0, clean.length())).isLessThanOrEqualTo(150);
        assertThat(clean).startsWith("😀").endsWith("😀.pdf");
    }
}
