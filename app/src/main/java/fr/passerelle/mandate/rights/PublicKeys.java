package fr.passerelle.mandate.rights;

import fr.passerelle.identity.Open;
import fr.passerelle.mandate.MandateKey;
import fr.passerelle.paper.SealKey;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Publishes the keys with which anybody checks the proof of a mandate, without an account and without us. */
@Controller
class PublicKeys {

    private final MandateKey key;

    PublicKeys(MandateKey key) {
        this.key = key;
    }

    @Open
    @GetMapping("/mandats/cle-publique.pem")
    ResponseEntity<String> keys() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/x-pem-file"))
                .body(key.published().stream().map(SealKey::pem).collect(Collectors.joining()));
    }
}
