package fr.passerelle.procedure.due;

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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sheets that say what comes again. */
@Component
class Periodic {

    private final Sheets sheets;
    private final Procedures procedures;

    Periodic(Sheets sheets, Procedures procedures) {
        this.sheets = sheets;
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
            Optional<Sheet> sheet = Optional.ofNullable(procedure.sheet())
                    .flatMap(sheets::find)
                    .filter(each -> each.period() != null);
            if (procedure.state() == ProcedureState.RIGHT_OPEN
                    && sheet.isPresent()
                    && known.add(sheet.get().id())) {
                proposed.add(new Proposed(procedure, sheet.get()));
            }
        }
        return proposed;
    }
}
