package fr.passerelle.directory.imports;

import static fr.passerelle.directory.imports.ImportFixtures.PLACES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import fr.passerelle.directory.PlaceField;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files made to weigh, to hang or to break. */
class HostileFileTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "9",
                "é ",
                "9h-12h ",
                "lundi ",
                "a@b.fr ",
                "http://a.fr/",
                "((",
                "1,",
                "-",
                "\uD83D\uDE00",
                "Mo 09:00-12:00;"
            })
    void a_cell_of_a_million_signs_is_cut_and_told_or_the_row_refused(String piece) {
        String cell = piece.repeat(1_000_000 / piece.length());
        assertTimeout(Duration.ofSeconds(60), () -> {
            for (PlaceField field : PlaceField.values()) {
                ImportResult result = ImportFixtures.importing(field.column(), cell);
                assertThat(result.counts().rows()).isEqualTo(1);
                assertThat(result.accepted().size() + result.rejected().size()).isEqualTo(1);
                result.fixes().forEach(fix -> assertThat(fix.before().length()).isLessThanOrEqualTo(10_000));
                result.rejected()
                        .forEach(row -> assertThat(row.reason().length()).isLessThan(12_000));
            }
        });
    }

    @Test
    void nothing_is_unpacked() throws IOException {
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream zeros = new GZIPOutputStream(gzip)) {
            zeros.write(new byte[5_000_000]);
        }
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream zeros = new ZipOutputStream(zip)) {
            zeros.putNextEntry(new ZipEntry("lieux.csv"));
            zeros.write(new byte[5_000_000]);
        }
        for (byte[] packed : new byte[][] {gzip.toByteArray(), zip.toByteArray()}) {
            assertThatThrownBy(() -> PLACES.read(packed))
                    .isInstanceOf(UnreadableFile.class)
                    .hasMessageContaining("archive");
        }
    }

    @Test
    void a_file_of_nothing_but_columns_or_brackets_is_refused() {
        assertRefused("id,nom," + "c,".repeat(3) + numbered(3_000), "colonnes");
        assertRefused("[".repeat(200_000), "");
        assertRefused("{\"a\":".repeat(200_000), "");
        assertRefused("[{\"id\": 1" + "0".repeat(100_000) + ", \"nom\": \"x\"}]", "");
        assertRefused("\"".repeat(99_999), "");
    }

    @Test
    void a_number_too_large_to_be_written_out_stays_as_it_is() {
        ImportResult result = ImportFixtures.importing(
                "[{\"id\": 1e400, \"nom\": \"x\", \"commune\": \"Reims\", \"code_postal\": 51100, \"latitude\": 1e308}]");
        assertThat(result.accepted()).hasSize(1);
    }

    private static String numbered(int columns) {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < columns; i++) {
            names.append("colonne").append(i).append(',');
        }
        return names + "\n1,x\n";
    }

    private static void assertRefused(String text, String words) {
        assertThatThrownBy(() -> PLACES.read(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining(words);
    }
}
