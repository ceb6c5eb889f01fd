package fr.passerelle.takeaway.make;

import fr.passerelle.design.Language;
import fr.passerelle.identity.Viewer;
import fr.passerelle.takeaway.Shelf;
import fr.passerelle.testing.RouteExamples;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Of the canary: a package that a professional asked for, and one that she asked for herself. */
@Component
class TakeawayExamples implements RouteExamples {

    private final Packages packages;
    private final Shelf shelf;

    TakeawayExamples(Packages packages, Shelf shelf) {
        this.packages = packages;
        this.shelf = shelf;
    }

    @Override
    public Map<String, Map<String, String>> of(Viewer worker, UUID person) {
        return Map.of(
                "/personnes/{person}/emporter/{id}/dossier.zip", Map.of("id", ready(person, worker.id())),
                "/mon-espace/emporter/{parcel}/dossier.zip", Map.of("parcel", ready(person, null)));
    }

    private String ready(UUID person, UUID account) {
        UUID id = packages.ask(new Packages.Order(person, account, Language.FALC, false));
        try (OutputStream out = shelf.write(id, person)) {
            out.write(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        packages.end(id, Packages.State.READY, 1);
        return id.toString();
    }
}
