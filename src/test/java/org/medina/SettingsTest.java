package org.medina;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The handbook for operators tells every setting, and no other. */
class SettingsTest {

    /** A row of a table: the setting, its default, what it means. */
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(medina\\.[a-z.-]+)` \\| (?:`([^`]*)`)? ?\\|");

    @Test
    void everySettingIsDocumentedWithItsDefaultAndNoOtherIs() {
        assertThat(documented()).isNotEmpty().isEqualTo(Settings.all());
    }

    @Test
    void aSettingIsFoundWhereverTheCodeDeclaresIt() {
        assertThat(Settings.all())
                .as("a record, application.properties, an annotation")
                .containsEntry("medina.pledge.idle-after", "21d")
                .containsEntry("medina.demo", "false")
                .containsKey("medina.signature.max-login-age");
    }

    private static Map<String, String> documented() {
        Map<String, String> documented = new TreeMap<>();
        Matcher row = ROW.matcher(DeploymentFiles.text("docs/operations.md"));
        while (row.find()) {
            String byDefault = row.group(2) == null ? "" : row.group(2);
            assertThat(documented.put(row.group(1), byDefault))
                    .as("%s is documented twice", row.group(1))
                    .isNull();
        }
        return documented;
    }
}
