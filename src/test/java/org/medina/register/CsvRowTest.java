package org.medina.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1"})
    void aCellThatWouldBeCarriedOutBecomesText(String dangerous) {
        assertThat(CsvRow.cell(dangerous)).isEqualTo("'" + dangerous);
    }

    @Test
    void aLineBreakInFrontIsTextInOneCell() {
        assertThat(CsvRow.cell("\n=1")).isEqualTo("\"'\n=1\"");
    }

    @Test
    void commasAndQuotesStayInTheirCell() {
        assertThat(CsvRow.cell("one, \"two\"")).isEqualTo("\"one, \"\"two\"\"\"");
        assertThat(CsvRow.cell("plain")).isEqualTo("plain");
        assertThat(CsvRow.cell("")).isEmpty();
    }
}
