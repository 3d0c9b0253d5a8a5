package org.medina.legacy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Tables of past actions as others keep them. */
public final class Tables {

    private static final List<String> HEADINGS = List.of(
            "Pledge ID",
            "Lead city",
            "Country",
            "Title of pledge",
            "Description",
            "Start date",
            "End date",
            "Contact e-mail");
    private static final List<String> FIELDS = List.of(
            "access to housing",
            "language courses",
            "a one-stop centre",
            "legal advice",
            "work permits",
            "health for families",
            "school places",
            "an advisory council",
            "night shelters",
            "a welcome desk");
    private static final List<String> CITIES = List.of(
            "Maipú;Argentina", "Sfax;Tunisia", "Milan;Italy", "Guayaquil;Ecuador", "Quito;Ecuador", "Beira;Mozambique");

    private Tables() {}

    /**
     * Seventy rows, rows 2 to 71 of the sheet: 58 that are right, and at the end two duplicates in other spellings and ten
     * that are wrong in one way each.
     *
     * @param mark stands in every title, so that tests do not meet each other’s
     */
    public static byte[] seventy(String mark) {
        List<List<String>> rows = new ArrayList<>();
        IntStream.range(0, 58).forEach(i -> rows.add(right(i, mark)));
        rows.add(row(
                "",
                "MAIPU",
                "ARG",
                "Pledge on Access  to housing, " + mark.toUpperCase(java.util.Locale.ROOT),
                "Again.",
                "2020",
                ""));
        rows.add(row("", "City of Milan", "Italy", "A pledge on a one stop center " + mark, "Again.", "2020", ""));
        rows.add(wrong("Long " + mark, "x".repeat(3_001), "2020", ""));
        rows.add(wrong("Mail " + mark, "Write to ana.perez@mail.example.", "2020", ""));
        rows.add(wrong("Formula " + mark, "=HYPERLINK(\"https://bad.example\")", "2020", ""));
        rows.add(wrong("Ambiguous " + mark, "Good.", "01/07/2023", ""));
        rows.add(wrong("Impossible " + mark, "Good.", "31/02/2023", ""));
        rows.add(wrong("Backwards " + mark, "Good.", "2024", "2021"));
        rows.add(wrong("Some day " + mark, "Good.", "some day", ""));
        rows.add(row("", "Atlantis", "Atlantia", "Sunk " + mark, "Good.", "2020", ""));
        rows.add(row("", "Quito", "Ecuador", "", "Without a title.", "2020", ""));
        rows.add(wrong("Script " + mark, "<script>alert(1)</script>", "2020", ""));
        return xlsx(HEADINGS, rows);
    }

    private static List<String> right(int i, String mark) {
        String[] city = CITIES.get(i % CITIES.size()).split(";");
        String end = i % 3 == 0 ? "Open-ended" : i % 3 == 1 ? "12/2024" : "2025-06-30";
        return row(
                "GRF-" + mark + "-%05d".formatted(i),
                city[0],
                city[1],
                "Pledge on " + FIELDS.get(i / CITIES.size() % FIELDS.size()) + " " + mark,
                "What the city does about " + FIELDS.get(i / CITIES.size()) + ".",
                i % 2 == 0 ? "07/2023" : "2022",
                end);
    }

    private static List<String> wrong(String title, String description, String start, String end) {
        return row("", "Quito", "Ecuador", title, description, start, end);
    }

    private static List<String> row(
            String id, String city, String country, String title, String description, String start, String end) {
        return List.of(id, city, country, title, description, start, end, "somebody@mail.example");
    }

    /** Texts that begin with an equals sign become real formulas. */
    public static byte[] xlsx(List<String> headings, List<List<String>> rows) {
        try (var book = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            XSSFSheet sheet = book.createSheet("Pledges");
            fill(sheet.createRow(0), headings);
            for (int i = 0; i < rows.size(); i++) {
                fill(sheet.createRow(i + 1), rows.get(i));
            }
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(Row row, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            Cell cell = row.createCell(i);
            String text = texts.get(i);
            if (text.startsWith("=")) {
                cell.setCellFormula(text.substring(1));
            } else {
                cell.setCellValue(text);
            }
        }
    }

    public static byte[] csv(String... lines) {
        return List.of(lines).stream().collect(Collectors.joining("\r\n")).getBytes(StandardCharsets.UTF_8);
    }
}
