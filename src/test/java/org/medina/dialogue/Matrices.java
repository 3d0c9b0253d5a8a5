package org.medina.dialogue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Matrices for tests, and what people do to them in a spreadsheet. */
final class Matrices {

    /** As the spreadsheet counts from 0: below the facts, the headings and the hidden row. */
    static final int FIRST_ROW = 8;

    private static final List<String> WORDS = List.of(
            "housing",
            "=2+5",
            "-",
            "+1",
            "@home",
            "'quoted'",
            "مدينة للجميع",
            "城市",
            "_x0041_",
            "<b>&amp;",
            "\t",
            "a\nb",
            "🏙",
            "é",
            "'=x",
            "1e5",
            "007");

    private Matrices() {}

    static MatrixHead head() {
        return head("Water & <housing>", Locale.ENGLISH, english());
    }

    static MatrixHead head(String title, Locale language, UnaryOperator<String> words) {
        Map<String, String> sections = new LinkedHashMap<>();
        sections.put("summary", "Summary");
        sections.put("supportNeeded.tools", "Tools that we need, and why");
        sections.put("risks", "Risks");
        return new MatrixHead(title, "DL-2026-00007", LocalDate.of(2026, 11, 22), sections, List.of(), language, words);
    }

    static UnaryOperator<String> english() {
        Properties bundle = new Properties();
        for (String module : List.of("dialogue", "sheet")) {
            try (Reader reader = Files.newBufferedReader(
                    Path.of("src/main/resources/messages/" + module + ".properties"), StandardCharsets.UTF_8)) {
                bundle.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return key -> {
            String word = bundle.getProperty(key);
            if (word == null) {
                throw new IllegalArgumentException("no words for " + key);
            }
            return word;
        };
    }

    static MatrixRow comment(String comment) {
        return full(new Random(comment.hashCode()), 1, comment);
    }

    static List<MatrixRow> random(Random random, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> full(random, number, text(random)))
                .toList();
    }

    private static MatrixRow full(Random random, int number, String comment) {
        int start = random.nextInt(500);
        boolean quotes = random.nextBoolean();
        return new MatrixRow(
                new UUID(random.nextLong(), random.nextLong()).toString(),
                number,
                text(random),
                optional(random, text(random)),
                optional(random, text(random)),
                Instant.parse("2026-03-01T10:00:00Z").plusSeconds(60L * random.nextInt(100_000)),
                "supportNeeded.tools",
                quotes ? text(random) : null,
                quotes ? start : null,
                quotes ? start + 1 + random.nextInt(90) : null,
                random.nextInt(900),
                Severity.values()[random.nextInt(4)],
                comment,
                optional(random, text(random)),
                optional(random, text(random)),
                text(random),
                optional(random, text(random)),
                null,
                optional(random, Decision.values()[random.nextInt(Decision.values().length)]),
                1 + random.nextInt(99),
                optional(random, text(random)),
                optional(random, text(random)),
                optional(random, Instant.parse("2026-04-01T23:59:00Z")),
                optional(random, "1.4"),
                optional(random, Closure.values()[random.nextInt(Closure.values().length)]),
                optional(random, text(random)),
                optional(random, CommentLevel.values()[random.nextInt(CommentLevel.values().length)]));
    }

    private static <T> @Nullable T optional(Random random, T value) {
        return random.nextInt(3) == 0 ? null : value;
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i <= random.nextInt(8); i++) {
            text.append(WORDS.get(random.nextInt(WORDS.size()))).append(random.nextBoolean() ? " " : "");
        }
        return text.append('.').toString().strip();
    }

    static byte[] written(List<MatrixRow> rows) {
        return written(head(), rows);
    }

    static byte[] written(MatrixHead head, List<MatrixRow> rows) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            MatrixWorkbook.write(head, rows, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MatrixImport read(byte[] file) {
        try {
            return MatrixReader.read(head(), new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What somebody makes of the file in a spreadsheet program. */
    static byte[] edited(byte[] file, Consumer<XSSFSheet> edit) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            edit.accept(workbook.getSheetAt(0));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void put(XSSFSheet sheet, int row, MatrixColumn column, String text) {
        var line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        line.createCell(column.ordinal()).setCellValue(text);
    }
}
