package fr.passerelle.activity;

import fr.passerelle.directory.Commune;
import fr.passerelle.directory.Communes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The names of communes, from the directory's reference; where it is not loaded, INSEE codes are shown and only they are understood. */
@Component
public class CommuneNames {

    private final ObjectProvider<Communes> communes;

    CommuneNames(ObjectProvider<Communes> communes) {
        this.communes = communes;
    }

    /** The name of an INSEE code; the code itself when unknown. */
    public String name(String insee) {
        return Counts.NO_COMMUNE.equals(insee)
                ? "Commune non précisée"
                : reference()
                        .flatMap(known -> known.byCode(insee))
                        .map(commune -> commune.name().replace('\'', '’'))
                        .orElse(insee);
    }

    /** The INSEE code of what somebody typed: a code, a postal code, a name; empty when unknown or ambiguous. */
    public Optional<String> code(String typed) {
        String text = typed.strip();
        Optional<Communes> known = reference();
        if (known.isEmpty()) {
            return text.matches("\\d[\\dAB]\\d{3}") ? Optional.of(text) : Optional.empty();
        }
        Communes reference = known.get();
        List<Commune> found = Stream.of(
                        reference.byCode(text).stream().toList(), reference.byPostalCode(text), reference.named(text))
                .filter(list -> !list.isEmpty())
                .findFirst()
                .orElse(List.of());
        return found.size() == 1 ? Optional.of(found.get(0).code()) : Optional.empty();
    }

    private Optional<Communes> reference() {
        return Optional.ofNullable(communes.getIfAvailable());
    }
}
