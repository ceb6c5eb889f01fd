package fr.passerelle.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PlainJpegTests {

    private static final byte[] PHOTO = Papers.picture(300, 200, "jpeg");

    @Test
    void aPictureDrawnHereIsPlainAndKeptToTheLastByte() throws RefusedFile {
        assertThat(PlainJpeg.is(PHOTO)).isTrue();
        assertThat(HarmlessFile.drawn(PHOTO).bytes()).isEqualTo(PHOTO);
        assertThat(HarmlessFile.drawn(Papers.pdf(2)).pages()).isEqualTo(2);
    }

    @Test
    void whatIsWrittenBesideThePictureIsSeen() {
        assertThat(PlainJpeg.is(with(0xe1, "Exif: taken at home"))).isFalse();
        assertThat(PlainJpeg.is(with(0xfe, "a word"))).isFalse();
        assertThat(PlainJpeg.is(with(0xe0, "JFIF and a small picture"))).isFalse();
        assertThat(PlainJpeg.is(Arrays.copyOf(PHOTO, PHOTO.length + 1))).isFalse();
        assertThat(PlainJpeg.is(Arrays.copyOf(PHOTO, PHOTO.length - 1))).isFalse();
        assertThat(PlainJpeg.is(Papers.picture(30, 20, "png"))).isFalse();
        assertThat(PlainJpeg.is(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xda}))
                .isFalse();
        assertThatThrownBy(() -> HarmlessFile.drawn(with(0xfe, "a word")))
                .isInstanceOf(RefusedFile.class)
                .hasMessageContaining("autre chose");
        assertThatThrownBy(() -> HarmlessFile.drawn(new byte[0])).isInstanceOf(RefusedFile.class);
    }

    /** The photo with a segment of that kind behind its start. */
    private static byte[] with(int marker, String words) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(PHOTO, 0, 2);
        bytes.write(0xff);
        bytes.write(marker);
        bytes.write(0);
        bytes.write(words.length() + 2);
        bytes.writeBytes(words.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        bytes.write(PHOTO, 2, PHOTO.length - 2);
        return bytes.toByteArray();
    }
}
