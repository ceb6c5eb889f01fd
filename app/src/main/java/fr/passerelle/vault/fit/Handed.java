package fr.passerelle.vault.fit;

import fr.passerelle.kernel.NotFound;
import fr.passerelle.vault.fit.Fitted.Files;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Hands a file over: nothing of the person is in its name, and no browser keeps it aside. */
final class Handed {

    private Handed() {}

    /** That part, from 1. */
    static ResponseEntity<byte[]> over(Files files, int part) {
        if (part < 1 || part > files.files().size()) {
            throw new NotFound();
        }
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType(files.format().mediaType()));
        String number = files.files().size() > 1 ? "-partie-" + part : "";
        headers.setContentDisposition(ContentDisposition.attachment()
                .filename("papier" + number + "." + files.format().extension())
                .build());
        headers.setCacheControl(CacheControl.noStore());
        headers.set("X-Content-Type-Options", "nosniff");
        return ResponseEntity.ok().headers(headers).body(files.files().get(part - 1));
    }
}
