package org.medina.dossier;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medina.sheet.SheetText;

/** Forms as a table that spreadsheets open: one line a field of a pledge. */
final class ExportCsv {

    private ExportCsv() {}

    static String of(List<ExportedPledge> pledges) {
        StringBuilder csv = new StringBuilder(line("reference", "form", "field", "label", "value", "misfit"));
        pledges.forEach(pledge -> {
            pledge.fields()
                    .forEach(field -> csv.append(line(
                            pledge.reference(),
                            pledge.profile().name(),
                            field.key(),
                            field.label(),
                            field.value(),
                            misfit(pledge, field.key()))));
            pledge.misfits().stream()
                    .filter(misfit -> pledge.fields().stream()
                            .noneMatch(field -> field.key().equals(misfit.field())))
                    .forEach(misfit -> csv.append(
                            line(pledge.reference(), pledge.profile().name(), misfit.field(), "", "", misfit.words())));
        });
        return csv.toString();
    }

    private static String misfit(ExportedPledge pledge, String key) {
        return pledge.misfits().stream()
                .filter(misfit -> misfit.field().equals(key))
                .map(ExportedPledge.Misfit::words)
                .collect(Collectors.joining(" "));
    }

    private static String line(String... cells) {
        return Stream.of(cells)
                .map(cell -> '"' + SheetText.defused(cell).replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(",", "", "\r\n"));
    }
}
