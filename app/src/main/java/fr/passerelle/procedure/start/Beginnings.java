package fr.passerelle.procedure.start;

import fr.passerelle.catalogue.Sheet;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import fr.passerelle.procedure.FreeWords;
import fr.passerelle.procedure.HeldPieces;
import fr.passerelle.procedure.Moves;
import fr.passerelle.procedure.Piece;
import fr.passerelle.procedure.PieceState;
import fr.passerelle.procedure.Pieces;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes a procedure that begins: its people, the pieces of its sheet, those already held. */
@Component
class Beginnings {

    private final JdbcClient jdbc;
    private final Pieces pieces;
    private final List<HeldPieces> kept;
    private final Moves moves;
    private final Now now;

    Beginnings(JdbcClient jdbc, Pieces pieces, List<HeldPieces> kept, Moves moves, Now now) {
        this.jdbc = jdbc;
        this.pieces = pieces;
        this.kept = kept;
        this.moves = moves;
        this.now = now;
    }

    UUID begin(Viewer viewer, List<UUID> people, StartForm form, @Nullable Sheet sheet, int version) {
        UUID id = Ids.next();
        insert(id, viewer, form, sheet, version);
        for (int i = 0; i < people.size(); i++) {
            jdbc.sql("insert into procedure_person (procedure_id, person_id, position) values (?, ?, ?)")
                    .params(id, people.get(i), i + 1)
                    .update();
        }
        if (sheet != null) {
            pieces.begin(id, sheet.pieces());
            fillIn(id, people.get(0));
        }
        moves.begun(viewer, people, id);
        return id;
    }

    private void insert(UUID id, Viewer viewer, StartForm form, @Nullable Sheet sheet, int version) {
        Instant at = now.instant();
        jdbc.sql("""
                        insert into procedure_procedure (id, sheet, sheet_version, title, operator, family, state, mode, mode_reason, team_id,
                            organisation_id, referent, action_id, created_at, created_by, changed_at)
                        values (:id, :sheet, :version, :title, :operator, :family, 'TO_PREPARE', :mode, :reason, :team,
                            :organisation, :me, :action, :at, :me, :at)
                        """)
                .param("id", id)
                .param("sheet", sheet == null ? null : sheet.id())
                .param("version", sheet == null ? null : String.valueOf(version))
                .param("title", sheet == null ? FreeWords.tidy(form.title()) : sheet.title())
                .param(
                        "operator",
                        Objects.requireNonNull(sheet == null ? form.operator() : sheet.operator())
                                .name())
                .param(
                        "family",
                        Objects.requireNonNull(sheet == null ? form.family() : sheet.family())
                                .name())
                .param("mode", Objects.requireNonNull(form.mode()).name())
                .param("reason", FreeWords.tidy(form.modeReason()))
                .param("team", viewer.team())
                .param("organisation", viewer.organisation())
                .param("me", viewer.id())
                .param("action", form.action())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** What is already kept somewhere, and young enough, need not be asked for again. */
    private void fillIn(UUID procedure, UUID applicant) {
        List<HeldPieces.Held> held =
                kept.stream().flatMap(each -> each.of(applicant).stream()).toList();
        for (Piece piece : pieces.of(procedure)) {
            held.stream()
                    .filter(paper -> paper.kind() == piece.kind() && youngEnough(piece, paper.datedOn()))
                    .findFirst()
                    .ifPresent(paper ->
                            pieces.note(procedure, piece, PieceState.HELD, paper.datedOn(), paper.attachment()));
        }
    }

    private boolean youngEnough(Piece piece, @Nullable LocalDate dated) {
        return piece.validMonths() == null
                || dated != null && !dated.plusMonths(piece.validMonths()).isBefore(now.today());
    }
}
