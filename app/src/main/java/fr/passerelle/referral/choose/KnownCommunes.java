package fr.passerelle.referral.choose;

import fr.passerelle.directory.Whereabouts;
import fr.passerelle.people.CommuneChoice;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Lends the directory's communes to the persons' files, which stand below the directory. */
@Component
class KnownCommunes implements CommuneChoice {

    private final Whereabouts whereabouts;

    KnownCommunes(Whereabouts whereabouts) {
        this.whereabouts = whereabouts;
    }

    @Override
    public List<Commune> matching(String typed) {
        return whereabouts.spot(typed).stream()
                .flatMap(spot -> Stream.concat(Stream.of(spot.commune()), spot.others().stream()))
                .map(commune -> commune.centre() == null
                        ? null
                        : new Commune(
                                commune.code(),
                                commune.name(),
                                commune.centre().latitude(),
                                commune.centre().longitude()))
                .filter(Objects::nonNull)
                .toList();
    }
}
