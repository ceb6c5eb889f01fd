package fr.passerelle.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HarmlessFileTests {

    @Test
    void aPdfIsKeptAsItIs() throws Exception {
        byte[] pdf = Papers.pdf(3);
        HarmlessFile file = HarmlessFile.of(pdf);
        assertThat(file.mediaType()).isEqualTo("application/pdf");
        assertThat(file.pages()).isEqualTo(3);
        assertThat(file.bytes()).isEqualTo(pdf);
    }

    @Test
    void aPhotoIsTurnedUprightAndLosesWhatTheCameraWrote() throws Exception {
        byte[] taken = Papers.heldUpright(Papers.picture(600, 400, "jpeg"));
        assertThat(new String(taken, StandardCharsets.ISO_8859_1)).contains("Exif", "GPS");

        HarmlessFile file = HarmlessFile.of(taken);

        BufferedImage upright = ImageIO.read(new ByteArrayInputStream(file.bytes()));
        assertThat(upright.getWidth()).isEqualTo(400);
        assertThat(upright.getHeight()).isEqualTo(600);
        assertThat(red(upright, 200, 100)).as("the left is on top now").isTrue();
        assertThat(red(upright, 200, 500)).isFalse();
        assertThat(new String(file.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "GPS");
    }

    @Test
    void alargePhotoBecomesOfAReasonableSize() throws Exception {
        HarmlessFile file = HarmlessFile.of(Papers.picture(5000, 3000, "png"));
        BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(file.bytes()));
        assertThat(drawn.getWidth()).isBetween(2_300, 2_400);
        assertThat(file.mediaType()).isEqualTo("image/jpeg");
    }

    static Stream<Arguments> harmful() {
        byte[] bomb = Papers.picture(10, 10, "png");
        // The size that the header tells: 65 535 by 65 535 points.
        Arrays.fill(bomb, 18, 20, (byte) 0xff);
        Arrays.fill(bomb, 22, 24, (byte) 0xff);
        byte[] cut = Arrays.copyOf(Papers.picture(300, 300, "jpeg"), 200);
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        byte[] large = new byte[HarmlessFile.LARGEST + 1];
        byte[] damaged = "%PDF-1.7\nrien".getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                Arguments.of("empty", new byte[0], "vide"),
                Arguments.of("too large", large, "10"),
                Arguments.of("a web page", page, "ni un PDF"),
                Arguments.of("a damaged PDF", damaged, "abîmé"),
                Arguments.of("a PDF with a program", Papers.pdfWithProgram(), "programme"),
                Arguments.of("a locked PDF", Papers.lockedPdf(), "mot de passe"),
                Arguments.of("a book", Papers.pdf(61), "1 à 60"),
                Arguments.of("a bomb", bomb, "trop grande"),
                Arguments.of("a photo cut short", cut, "abîmée"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("harmful")
    void whatCouldDoHarmIsRefusedInWords(String what, byte[] bytes, String words) {
        assertThatThrownBy(() -> HarmlessFile.of(bytes))
                .isInstanceOfSatisfying(
                        RefusedFile.class,
                        refused -> assertThat(refused.sentence()).contains(words));
    }

    private static boolean red(BufferedImage image, int x, int y) {
        int colour = image.getRGB(x, y);
        return (colour >> 16 & 0xff) > 200 && (colour >> 8 & 0xff) < 80;
    }
}
