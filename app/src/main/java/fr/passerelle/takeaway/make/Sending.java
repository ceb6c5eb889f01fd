package fr.passerelle.takeaway.make;

import fr.passerelle.takeaway.Shelf;
import fr.passerelle.takeaway.make.Packages.Parcel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Sends a package, a megabyte at a time. */
final class Sending {

    private Sending() {}

    static void zip(HttpServletResponse response, Parcel parcel, Shelf shelf) throws IOException {
        response.setContentType("application/zip");
        response.setContentLengthLong(parcel.size());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                // The name says nothing of whose it is: it stays in the list of downloads.
                ContentDisposition.attachment().filename("dossier.zip").build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader("X-Content-Type-Options", "nosniff");
        shelf.read(parcel.id(), response.getOutputStream());
    }
}
