package fr.passerelle.permanence.sectors;

import fr.passerelle.directory.Commune;
import fr.passerelle.directory.Whereabouts;
import fr.passerelle.directory.Whereabouts.Spot;
import fr.passerelle.kernel.French;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Reads communes as people write them, one a line. Of several with the same name, the one in the département of the others is meant. */
@Component
class CommuneList {

    private static final int TOLD = 3;

    private final Whereabouts whereabouts;

    CommuneList(Whereabouts whereabouts) {
        this.whereabouts = whereabouts;
    }

    List<Commune> read(String typed, BindingResult errors) {
        List<Spot> spots = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        typed.lines()
                .flatMap(line -> Stream.of(line.split("[,;]")))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> whereabouts.spot(line).ifPresentOrElse(spots::add, () -> unknown.add(line)));
        if (!unknown.isEmpty()) {
            errors.rejectValue("communes", "unknown", unknown(unknown));
        }
        Optional<String> department = spots.stream()
                .map(spot -> spot.commune().department())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
        return spots.stream()
                .map(spot -> meant(spot, department.orElse("")))
                .distinct()
                .toList();
    }

    private static Commune meant(Spot spot, String department) {
        return Stream.concat(Stream.of(spot.commune()), spot.others().stream())
                .filter(commune -> commune.department().equals(department))
                .findFirst()
                .orElse(spot.commune());
    }

    private String unknown(List<String> lines) {
        List<String> told = lines.stream()
                .limit(TOLD)
                .map(line -> "«\u00a0" + line + "\u00a0»")
                .toList();
        String guess = whereabouts.suggest(lines.get(0), 1).stream()
                .map(commune -> " Vouliez-vous dire " + commune.name() + "\u00a0?")
                .findFirst()
                .orElse(" Vérifiez le nom, ou écrivez le code postal.");
        return "Aucune commune ne s’appelle " + French.list(told) + "." + guess;
    }
}
