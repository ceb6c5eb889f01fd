package fr.passerelle.procedure.escalate;

import fr.passerelle.catalogue.Sheet;
import fr.passerelle.catalogue.Sheet.RemedyKind;
import fr.passerelle.catalogue.Sheets;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import fr.passerelle.procedure.Expected;
import fr.passerelle.procedure.Procedure;
import fr.passerelle.territory.Territories;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The remedies that were taken, and with them where a procedure stands on its ladder. */
@Component
class RemediesTaken {

    private final JdbcClient jdbc;
    private final Sheets sheets;
    private final Now now;

    RemediesTaken(JdbcClient jdbc, Sheets sheets, Now now) {
        this.jdbc = jdbc;
        this.sheets = sheets;
        this.now = now;
    }

    private record Taken(RemedyKind kind, Instant at) {}

    /** The steps of a procedure today. */
    List<Ladder.Step> steps(Procedure procedure) {
        return Ladder.of(
                procedure,
                sheet(procedure),
                done(procedure.id()),
                now.today(),
                Expected.department(Territories.required().code()));
    }

    /** The day of the decision that is contested, or null. */
    @Nullable
    LocalDate decided(Procedure procedure) {
        return Ladder.decided(procedure, sheet(procedure), now.today());
    }

    Map<RemedyKind, LocalDate> done(UUID procedure) {
        Map<RemedyKind, LocalDate> done = new EnumMap<>(RemedyKind.class);
        jdbc.sql("select kind, at from procedure_remedy where procedure_id = ? order by at")
                .param(procedure)
                .query(Taken.class)
                .list()
                .forEach(taken -> done.put(taken.kind(), LocalDate.ofInstant(taken.at(), Now.PARIS)));
        return done;
    }

    void take(Viewer viewer, Procedure procedure, RemedyKind kind, UUID letter) {
        jdbc.sql(
                        "insert into procedure_remedy (id, procedure_id, kind, letter_id, at, account) values (?, ?, ?, ?, ?, ?)")
                .params(Ids.next(), procedure.id(), kind.name(), letter, Timestamp.from(now.instant()), viewer.id())
                .update();
    }

    private @Nullable Sheet sheet(Procedure procedure) {
        return procedure.sheet() == null ? null : sheets.find(procedure.sheet()).orElse(null);
    }
}
