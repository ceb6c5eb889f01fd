package fr.passerelle.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletResponse;

class PaperResponseTests {

    @Test
    void aDocumentIsShownAndKeptNowhere() {
        ResponseEntity<byte[]> response = PaperResponse.inline(new byte[] {1}, "fiche-orientation.pdf");
        assertThat(response.getHeaders().getFirst(HttpHeaders.CACHE_CONTROL)).isEqualTo("no-store");
        assertThat(response.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE)).isEqualTo("application/pdf");
        assertThat(response.getHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION))
                .isEqualTo("inline; filename=\"fiche-orientation.pdf\"");
        assertThat(response.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void anExportIsSavedWhileItIsWritten() throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        try (OutputStream out = PaperResponse.open(response, "activite-2026.csv")) {
            out.write("é".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(response.getHeader(HttpHeaders.CONTENT_DISPOSITION))
                .isEqualTo("attachment; filename=\"activite-2026.csv\"");
        assertThat(response.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(response.getContentAsByteArray()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fiche Yamina.pdf",
                "fiche.exe",
                "../fiche.pdf",
                "a\"b.pdf",
                "fiche\r\nX: y.pdf",
                ".pdf",
                "fiche",
                "-.pdf"
            })
    void aNameThatIsNotPlainIsRefused(String name) {
        assertThatThrownBy(() -> PaperResponse.download(new byte[0], name))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
