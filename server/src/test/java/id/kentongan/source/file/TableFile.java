package id.kentongan.source.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes tables to files, as people and tools do. */
public final class TableFile {

    /** A formula in a workbook. */
    public record Formula(String text) {}

    private TableFile() {}

    public static Path csv(Path folder, String... lines) {
        return write(folder.resolve("tabel.csv"), (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    public static Path write(Path path, byte[] content) {
        try {
            return Files.write(path, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A workbook with one sheet; cells are strings, numbers, dates, formulas, or {@code null}. */
    public static Path xlsx(Path folder, List<List<Object>> rows) {
        var path = folder.resolve("tabel.xlsx");
        try (var book = new XSSFWorkbook();
                var out = Files.newOutputStream(path)) {
            book.createSheet("Petunjuk");
            var sheet = book.createSheet("Data");
            var date = book.createCellStyle();
            date.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy hh:mm"));
            for (int r = 0; r < rows.size(); r++) {
                var row = sheet.createRow(r);
                for (int c = 0; c < rows.get(r).size(); c++) {
                    var value = rows.get(r).get(c);
                    if (value != null) {
                        var cell = row.createCell(c);
                        fill(cell, value);
                        if (value instanceof LocalDateTime) {
                            cell.setCellStyle(date);
                        }
                    }
                }
            }
            book.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return path;
    }

    /** A workbook of so many sheets, of which the last has a row. */
    public static Path sheets(Path folder, int count) {
        var path = folder.resolve("lembar.xlsx");
        try (var book = new XSSFWorkbook();
                var out = Files.newOutputStream(path)) {
            for (int i = 1; i < count; i++) {
                book.createSheet();
            }
            var sheet = book.createSheet();
            sheet.createRow(0).createCell(0).setCellValue("tanggal");
            sheet.getRow(0).createCell(1).setCellValue("ulasan");
            sheet.createRow(1).createCell(0).setCellValue("2026-01-31");
            sheet.getRow(1).createCell(1).setCellValue("Pelayanan cepat");
            book.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return path;
    }

    private static void fill(Cell cell, Object value) {
        switch (value) {
            case Formula formula -> cell.setCellFormula(formula.text());
            case LocalDateTime at -> cell.setCellValue(at);
            case Number number -> cell.setCellValue(number.doubleValue());
            default -> cell.setCellValue(value.toString());
        }
    }
}
