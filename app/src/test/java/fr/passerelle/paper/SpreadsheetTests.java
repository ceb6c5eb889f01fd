package fr.passerelle.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

class SpreadsheetTests {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void aFrenchExcelOpensItByADoubleClick() throws IOException {
        try (Spreadsheet csv = Csv.forExcel(out)) {
            fill(csv);
        }
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFPériode;2026\r\n\r\nLieu;Heures;Gratuit;Depuis;Vu\r\n"
                        + "\"La ; Boussole\";12,50;oui;31/12/2026;03/12/2026 09:30\r\n;;non;;\r\n");
    }

    @Test
    void aProgramReadsItPlain() throws IOException {
        try (Spreadsheet csv = Csv.plain(out)) {
            fill(csv);
        }
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("# Période : 2026\r\nLieu,Heures,Gratuit,Depuis,Vu\r\n"
                        + "La ; Boussole,12.50,true,2026-12-31,2026-12-03T09:30\r\n,,false,,\r\n");
    }

    private static void fill(Spreadsheet sheet) {
        sheet.note("Période", 2026)
                .columns("Lieu", "Heures", "Gratuit", "Depuis", "Vu")
                .row(
                        "La ; Boussole",
                        new BigDecimal("12.50"),
                        true,
                        LocalDate.of(2026, 12, 31),
                        LocalDateTime.of(2026, 12, 3, 9, 30))
                .row(null, null, false, null, null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+cmd|' /C calc'!A0",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "  =1",
                "\u00a0=1",
                "＝1",
                "=HYPERLINK(\"http://x\")"
            })
    void aFormulaTypedByAnybodyIsATextInCsv(String typed) throws IOException {
        assertThat(Csv.harmless(typed)).isEqualTo("'" + typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Jean-Paul", "a=b", "+33 6 12 34 56 78", "-12,5", "", "04 65 71 01 42", "5 - 3"})
    void anOrdinaryTextStaysAsItIs(String typed) {
        assertThat(Csv.harmless(typed)).isEqualTo(typed);
    }

    @Test
    void anExcelWorkbookHasItsNotesHeadAndTypedCells() throws Exception {
        try (Spreadsheet xlsx = new Xlsx(out, "Activité [2026] : juin/juillet et les autres mois")) {
            fill(xlsx);
        }
        Map<String, Document> parts = parts();
        String sheet = text(parts, "xl/worksheets/sheet1.xml");
        assertThat(sheet).contains("Période", "La ; Boussole", "12.50", "oui");
        assertThat(parts.get("xl/worksheets/sheet1.xml")
                        .getElementsByTagName("autoFilter")
                        .item(0)
                        .getAttributes()
                        .getNamedItem("ref")
                        .getNodeValue())
                .isEqualTo("A3:E5");
        assertThat(parts.get("xl/workbook.xml")
                        .getElementsByTagName("sheet")
                        .item(0)
                        .getAttributes()
                        .getNamedItem("name")
                        .getNodeValue())
                .isEqualTo("Activité  2026    juin juillet");
    }

    @Test
    void aFormulaOrAControlCharacterIsAPlainTextInExcel() throws Exception {
        try (Spreadsheet xlsx = new Xlsx(out, "Essai")) {
            xlsx.columns("Nom")
                    .row("=1+1")
                    .row("a\u0000\u0007<b>&\uD83D fin")
                    .row("x".repeat(40_000))
                    .row("Fête 😀");
        }
        Map<String, Document> parts = parts();
        assertThat(parts.get("xl/worksheets/sheet1.xml")
                        .getElementsByTagName("f")
                        .getLength())
                .isZero();
        assertThat(text(parts, "xl/worksheets/sheet1.xml")).contains("=1+1", "a<b>& fin", "Fête 😀");
    }

    @Test
    void aRowMustFitItsColumns() throws IOException {
        try (Spreadsheet csv = Csv.plain(out);
                Spreadsheet xlsx = new Xlsx(new ByteArrayOutputStream(), "Essai")) {
            for (Spreadsheet sheet : new Spreadsheet[] {csv, xlsx}) {
                sheet.columns("Un", "Deux");
                assertThatThrownBy(() -> sheet.row("seul")).isInstanceOf(IllegalArgumentException.class);
                assertThatThrownBy(() -> sheet.note("Trop", "tard")).isInstanceOf(IllegalStateException.class);
            }
        }
    }

    @Test
    void aLongExportIsSentWhileItIsWritten() throws IOException {
        for (int kind = 0; kind < 2; kind++) {
            long[] sent = new long[1];
            OutputStream counting = new OutputStream() {
                @Override
                public void write(int one) {
                    sent[0]++;
                }

                @Override
                public void write(byte[] many, int from, int length) {
                    sent[0] += length;
                }
            };
            try (Spreadsheet sheet = kind == 0 ? Csv.forExcel(counting) : new Xlsx(counting, "Long")) {
                sheet.columns("Numéro", "Texte");
                for (int row = 0; row < 50_000; row++) {
                    sheet.row(row, "Texte " + row * 31);
                }
                assertThat(sent[0]).isGreaterThan(100_000);
            }
        }
    }

    private static String text(Map<String, Document> parts, String name) {
        return parts.get(name).getDocumentElement().getTextContent();
    }

    private Map<String, Document> parts() throws Exception {
        Map<String, Document> parts = new HashMap<>();
        Path file = Files.write(folder.resolve("book.xlsx"), out.toByteArray());
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(entry.getName(), parse(zip.getInputStream(entry)));
            }
        }
        return parts;
    }

    private static Document parse(InputStream xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(xml);
    }
}
