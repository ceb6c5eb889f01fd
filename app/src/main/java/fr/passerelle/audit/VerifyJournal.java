package fr.passerelle.audit;

import fr.passerelle.launch.LaunchTask;
import fr.passerelle.postgres.Refusal;
import fr.passerelle.territory.Territories;
import fr.passerelle.territory.Territory;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code verify-journal}: reads every chain of every territory again, and compares with the seals kept elsewhere: those it is given and the daily ones. */
@Component
class VerifyJournal implements LaunchTask {

    private final Territories territories;
    private final JournalCheck check;
    private final List<KeptSeals> anchors;
    private final JsonMapper json = JsonMapper.shared();

    VerifyJournal(Territories territories, JournalCheck check, List<KeptSeals> anchors) {
        this.territories = territories;
        this.check = check;
        this.anchors = anchors;
    }

    /** What was found in one territory, as a program reads it. */
    private record Found(String territory, long entries, long chains, String seal, List<String> breaks) {}

    private record Result(boolean ok, List<Found> territories) {}

    @Override
    public String name() {
        return "verify-journal";
    }

    @Override
    public int run(List<String> arguments, boolean asJson, PrintStream out) {
        List<Territory> all = territories.all();
        List<Seal> kept = Stream.concat(
                        arguments.stream().map(argument -> seal(argument, all)),
                        anchors.stream().flatMap(each -> each.all().stream()))
                .toList();
        List<Found> found = new ArrayList<>();
        for (Territory territory : all) {
            JournalCheck.Report report = Territories.in(territory, () -> check.run(kept));
            found.add(new Found(
                    territory.code(),
                    report.entries(),
                    report.chains(),
                    report.seal().toString(),
                    report.breaks()));
        }
        boolean ok = found.stream().allMatch(each -> each.breaks().isEmpty());
        if (asJson) {
            out.println(json.writeValueAsString(new Result(ok, found)));
        } else {
            found.forEach(each -> say(each, out));
            out.println(ok ? "Le journal est intact." : "Le journal a été modifié.");
        }
        return ok ? 0 : 1;
    }

    private static Seal seal(String line, List<Territory> all) {
        Seal seal = Seal.read(line)
                .orElseThrow(
                        () -> new Refusal("« %s » n’est pas un sceau imprimé par verify-journal.".formatted(line)));
        if (all.stream().noneMatch(territory -> territory.code().equals(seal.territory()))) {
            throw new Refusal("Le territoire « %s » du sceau n’existe pas ici.".formatted(seal.territory()));
        }
        return seal;
    }

    private static void say(Found found, PrintStream out) {
        out.printf("Territoire %s : %d entrées, %d chaînes.%n", found.territory(), found.entries(), found.chains());
        out.println("  Sceau à garder ailleurs : " + found.seal());
        found.breaks().forEach(line -> out.println("  " + line));
    }
}
