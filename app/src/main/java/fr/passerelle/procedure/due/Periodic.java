package fr.passerelle.procedure.due;

import fr.passerelle.catalogue.Connection;
import fr.passerelle.catalogue.Connections;
import fr.passerelle.catalogue.Sheet;
import fr.passerelle.catalogue.Sheets;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.procedure.Procedure;
import fr.passerelle.procedure.ProcedureState;
import fr.passerelle.procedure.Procedures;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sheets that say what comes again. */
@Component
class Periodic {

    private final Sheets sheets;
    private final Connections connections;
    private final Procedures procedures;

    Periodic(Sheets sheets, Connections connections, Procedures procedures) {
        this.sheets = sheets;
        this.connections = connections;
        this.procedures = procedures;
    }

    /** A procedure whose right is open, and whose sheet says what comes again. */
    record Proposed(Procedure procedure, Sheet sheet) {}

    List<Sheet> all() {
        return sheets.all().stream().filter(each -> each.period() != null).toList();
    }

    /** The sheet of that id, null when none is asked for; one that says nothing of what comes again is absent. */
    @Nullable
    Sheet find(@Nullable String id) {
        return id == null || id.isBlank()
                ? null
                : sheets.find(id).filter(each -> each.period() != null).orElseThrow(NotFound::new);
    }

    /** Refuses a procedure that is not hers. */
    @Nullable
    UUID hers(UUID person, @Nullable UUID procedure) {
        return procedure == null ? null : procedures.required(person, procedure).id();
    }

    /** What the opened rights of that person ask for, and nobody noted yet. */
    List<Proposed> proposed(List<Procedure> all, List<Due> kept) {
        Set<String> known =
                kept.stream().map(Due::sheet).filter(Objects::nonNull).collect(Collectors.toSet());
        List<Proposed> proposed = new ArrayList<>();
        for (Procedure procedure : all) {
            if (procedure.state() == ProcedureState.RIGHT_OPEN) {
                asked(procedure)
                        .filter(sheet -> known.add(sheet.id()))
                        .forEach(sheet -> proposed.add(new Proposed(procedure, sheet)));
            }
        }
        return proposed;
    }

    /** What its own sheet asks again, and what the sheets ask that the law ties to the right: to declare for it, or to renew it. */
    private Stream<Sheet> asked(Procedure procedure) {
        Optional<Sheet> own = Optional.ofNullable(procedure.sheet()).flatMap(sheets::find);
        Stream<Sheet> tied = own.map(Sheet::opens).map(Set::of).map(connections::from).stream()
                .flatMap(List::stream)
                .filter(each -> each.certainty() == Connection.Certainty.DUE && each.sheet() != null)
                .flatMap(each -> sheets.find(each.sheet()).stream());
        String right = own.map(Sheet::opens).orElse(null);
        Stream<Sheet> hers =
                tied.filter(each -> each.opens() == null || each.opens().equals(right));
        return Stream.concat(own.stream(), hers).filter(each -> each.period() != null);
    }
}
