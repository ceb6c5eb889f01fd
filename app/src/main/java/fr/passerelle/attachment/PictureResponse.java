package fr.passerelle.attachment;

import fr.passerelle.kernel.NotFound;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers with the picture of a page: kept nowhere, taken for nothing else, with nothing that acts. */
public final class PictureResponse {

    private PictureResponse() {}

    /** The picture, or absent. */
    public static ResponseEntity<byte[]> of(Optional<byte[]> picture) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.IMAGE_JPEG);
        headers.setCacheControl(CacheControl.noStore());
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", "default-src 'none'; sandbox");
        return ResponseEntity.ok().headers(headers).body(picture.orElseThrow(NotFound::new));
    }
}
