package id.kentongan.source.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.kentongan.source.ColumnMapping.Role;
import id.kentongan.source.Item;
import id.kentongan.source.Refusal;
import id.kentongan.source.RefusalReason;
import id.kentongan.source.SourceFile;
import id.kentongan.source.TableShape;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WorkbookTests extends SourceFilesTest {

    @Test
    void readsAWorkbookWithDatesNumbersAndTitles() {
        var path = TableFile.xlsx(
                folder,
                List.of(
                        List.of("REKAP ULASAN"),
                        List.of(),
                        List.of("Nomor Laporan", "Tanggal", "Bintang", "Ulasan"),
                        List.of(987654321012L, LocalDateTime.of(2026, 1, 31, 10, 20), 4, "Cepat_x000D_\nramah"),
                        List.of(987654321013L, "31 Jan 2026", "5", "Antre lama")));

        var table = table(path);
        assertThat(table.shape().format()).isEqualTo(TableShape.Format.XLSX);
        assertThat(table.shape().sheet()).isEqualTo("Data");
        assertThat(table.shape().headerLine()).isEqualTo(3);
        assertThat(read(path).items())
                .extracting(Item::externalId, Item::at, Item::stars, Item::text)
                .containsExactly(
                        tuple("987654321012", Instant.parse("2026-01-31T03:20:00Z"), 4, "Cepat\nramah"),
                        tuple("987654321013", Instant.parse("2026-01-30T17:00:00Z"), 5, "Antre lama"));
    }

    @Test
    void neverEvaluatesAFormula() {
        var path = TableFile.xlsx(
                folder,
                List.of(
                        List.of("Tanggal", "Bintang", "Ulasan", "Link", "Lain"),
                        List.of("2026-01-31", 5, new TableFile.Formula("\"a\"&\"b\""), "", ""),
                        List.of("2026-01-31", new TableFile.Formula("2+3"), "Baik", "", ""),
                        Arrays.asList(
                                "2026-01-31",
                                5,
                                "Cepat",
                                new TableFile.Formula("HYPERLINK(\"https://x.id\")"),
                                new TableFile.Formula("1+1"))));

        var entries = read(
                path,
                table(path)
                        .mapping()
                        .with(Role.LINK, "Link")
                        .with(Role.TEXT, "Ulasan")
                        .with(Role.STARS, "Bintang"));
        assertThat(entries.refusals())
                .extracting(Refusal::line, Refusal::reason, Refusal::details)
                .containsExactly(
                        tuple(2L, RefusalReason.FORMULA, List.of("Ulasan")),
                        tuple(3L, RefusalReason.FORMULA, List.of("Bintang")));
        assertThat(entries.refusals().getFirst().raw()).contains("=\"\"a\"\"&\"\"b\"\"");
        assertThat(entries.items()).extracting(Item::text, Item::link).containsExactly(tuple("Cepat", null));
    }

    @Test
    void refusesWorkbooksThatAreNot() throws IOException {
        assertThat(reason(zip(
                        "bom.xlsx",
                        Map.of(
                                "[Content_Types].xml", contentTypes(),
                                "_rels/.rels", relations(),
                                "xl/workbook.xml", "<workbook>" + " ".repeat(80 << 20) + "</workbook>"))))
                .isEqualTo(RefusalReason.ZIP_BOMB);
        assertThat(reason(zip("rusak.xlsx", Map.of("xl/workbook.xml", "<workbook>"))))
                .isEqualTo(RefusalReason.BROKEN_XLSX);
        assertThat(reason(TableFile.write(
                        folder.resolve("potong.xlsx"), "PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1))))
                .isEqualTo(RefusalReason.BROKEN_XLSX);
        assertThat(reason(TableFile.xlsx(folder, List.of()))).isEqualTo(RefusalReason.NO_ROWS);
    }

    @Test
    void refusesWorkbooksOfWhichTooMuchWouldBeReadAtOnce() throws IOException {
        var filler = filler(2 << 20, 1);
        var property = "<Override PartName=\"/lain/sifat.xml\""
                + " ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>";
        for (var part : Map.of(
                        "[Content_Types].xml", contentTypes().replace("</Types>", filler + "</Types>"),
                        "_rels/.rels", relations().replace("</Relationships>", filler + "</Relationships>"),
                        "xl/worksheets/_rels/sheet1.xml.rels", filler,
                        "docProps/core.xml", filler,
                        "lain/sifat.xml", filler)
                .entrySet()) {
            var parts = new HashMap<>(workbook("<worksheet><sheetData/></worksheet>"));
            parts.put("[Content_Types].xml", contentTypes().replace("</Types>", property));
            parts.put(part.getKey(), part.getValue());

            assertThat(reason(zip("bom.xlsx", parts))).as(part.getKey()).isEqualTo(RefusalReason.XLSX_TOO_LARGE);
        }
    }

    @Test
    void refusesAWorkbookWhosePropertiesHideBehindAType() throws IOException {
        var parts = new HashMap<>(workbook("<worksheet><sheetData/></worksheet>"));
        parts.put(
                "[Content_Types].xml",
                contentTypes()
                        .replace(
                                "</Types>",
                                "<Default Extension=\"dat\""
                                        + " ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
                                        + "</Types>"));

        assertThat(reason(zip("bom.xlsx", parts))).isEqualTo(RefusalReason.BROKEN_XLSX);
    }

    @Test
    void refusesAWorkbookOfMoreWordsThanItCanHold() {
        var rows = new ArrayList<List<Object>>();
        rows.add(List.of("tanggal", "ulasan"));
        for (int i = 0; i < 600; i++) {
            rows.add(List.of("2026-01-31", filler(30_000, i)));
        }

        assertThat(reason(TableFile.xlsx(folder, rows))).isEqualTo(RefusalReason.XLSX_TOO_LARGE);
    }

    @Test
    void refusesASheetWithAnEndlessAttribute() throws IOException {
        var sheet = "<worksheet><sheetData><row r=\"1\"><c r=\"" + filler(5 << 20, 1)
                + "\"/></row></sheetData></worksheet>";

        assertThat(reason(zip("bom.xlsx", workbook(sheet)))).isEqualTo(RefusalReason.ZIP_BOMB);
    }

    @Test
    void looksAtNoMoreThanFiftySheets() throws IOException {
        assertThat(TableFile.sheets(folder, 50))
                .satisfies(path -> assertThat(read(path).items()).hasSize(1));
        assertThat(reason(TableFile.sheets(folder, 51))).isEqualTo(RefusalReason.NO_ROWS);
    }

    /** Text that a ZIP archive does not shorten much. */
    private static String filler(int letters, int seed) {
        return new Random(seed)
                .ints(letters, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void followsNothingOutsideAWorkbook() throws IOException {
        var secret = Files.writeString(folder.resolve("rahasia.txt"), "rahasia");
        var sheet = "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
                + "<worksheet><sheetData><row r=\"1\"><c t=\"inlineStr\"><is><t>ulasan</t></is></c></row>"
                + "<row r=\"2\"><c t=\"inlineStr\"><is><t>&x;</t></is></c></row></sheetData></worksheet>";
        var path = zip("xxe.xlsx", workbook(sheet));

        assertThat(FILES.inspect(List.of(SourceFile.of(path))).toString()).doesNotContain("rahasia");
    }

    @Test
    void keepsTheRowsBeforeASheetBreaksOff() throws IOException {
        var sheet = "<worksheet><sheetData><row r=\"1\">" + cell("tanggal") + cell("ulasan") + "</row><row r=\"2\">"
                + cell("2026-01-31") + cell("Pelayanan cepat") + "</row><row r=\"3\"><c";
        var entries = read(zip("potong.xlsx", workbook(sheet)));

        assertThat(entries.texts()).containsExactly("Pelayanan cepat");
        assertThat(entries.reasons()).containsExactly(RefusalReason.TRUNCATED);
    }

    @Test
    void survivesCellsThatLieFarOut() throws IOException {
        var sheet = "<worksheet><sheetData><row r=\"1\">" + cell("tanggal") + cell("ulasan") + "</row>"
                + "<row r=\"999999999999\"><c r=\"ZZZZZZZZ1\"><v>1E999999999</v></c></row>"
                + "<row r=\"3\">" + cell("2026-01-31") + cell("Pelayanan cepat")
                + "<c s=\"-7\"><v>1e99999</v></c></row>"
                + "</sheetData></worksheet>";
        var entries = read(zip("jauh.xlsx", workbook(sheet)));

        assertThat(entries.reasons()).containsExactly(RefusalReason.TOO_MANY_CELLS);
        assertThat(entries.texts()).containsExactly("Pelayanan cepat");
    }

    private static String cell(String text) {
        return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private static Map<String, String> workbook(String sheet) {
        return Map.of(
                "[Content_Types].xml",
                contentTypes(),
                "_rels/.rels",
                relations(),
                "xl/workbook.xml",
                "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                        + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                        + "<sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\""
                        + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\"/>"
                        + "</Relationships>",
                "xl/worksheets/sheet1.xml",
                sheet);
    }

    private static String contentTypes() {
        return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\""
                + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                + "<Override PartName=\"/xl/worksheets/sheet1.xml\""
                + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>";
    }

    private static String relations() {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"rId1\" Target=\"xl/workbook.xml\""
                + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\"/>"
                + "</Relationships>";
    }
}
