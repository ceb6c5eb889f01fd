package fr.passerelle.procedure.page;

import fr.passerelle.kernel.Now;
import fr.passerelle.procedure.Completeness;
import fr.passerelle.procedure.HeldPieces;
import fr.passerelle.procedure.Piece;
import fr.passerelle.procedure.PieceState;
import fr.passerelle.procedure.Pieces;
import fr.passerelle.procedure.Procedure;
import fr.passerelle.procedure.ReadBacks;
import fr.passerelle.procedure.ReadBacks.ReadBack;
import fr.passerelle.procedure.Steps;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a procedure stands: its pieces and what is kept of them elsewhere, its read-back, its steps. */
@Component
class Standing {

    private final Pieces pieces;
    private final List<HeldPieces> kept;
    private final ReadBacks readBacks;
    private final Steps steps;
    private final Now now;

    Standing(Pieces pieces, List<HeldPieces> kept, ReadBacks readBacks, Steps steps, Now now) {
        this.pieces = pieces;
        this.kept = kept;
        this.readBacks = readBacks;
        this.steps = steps;
        this.now = now;
    }

    /**
     * What the page shows.
     *
     * @param readBack of the present answers, or null
     * @param outdated whether an earlier read-back no longer holds
     */
    record Shown(
            LocalDate today,
            Completeness completeness,
            List<Line> pieces,
            @Nullable ReadBack readBack,
            boolean outdated,
            List<Steps.Step> steps) {}

    /**
     * A piece as it is today.
     *
     * @param elsewhere a document of that kind kept elsewhere, while this one is not held
     */
    record Line(Piece piece, PieceState state, HeldPieces.@Nullable Held elsewhere) {

        boolean there() {
            return state == PieceState.HELD || state == PieceState.SENT;
        }
    }

    Shown of(UUID person, Procedure procedure) {
        List<HeldPieces.Held> held = held(person);
        return new Shown(
                now.today(),
                pieces.completeness(procedure),
                pieces.of(procedure.id()).stream()
                        .map(piece -> line(piece, held))
                        .toList(),
                readBacks.current(procedure).orElse(null),
                readBacks.outdated(procedure),
                steps.of(procedure.id()));
    }

    LocalDate today() {
        return now.today();
    }

    /** The documents of a person that are kept somewhere. */
    List<HeldPieces.Held> held(UUID person) {
        return kept.stream().flatMap(each -> each.of(person).stream()).toList();
    }

    private Line line(Piece piece, List<HeldPieces.Held> held) {
        PieceState state = piece.on(now.today());
        boolean wanted = state == PieceState.MISSING || state == PieceState.EXPIRED;
        HeldPieces.Held elsewhere = wanted
                ? held.stream()
                        .filter(paper -> paper.kind() == piece.kind() && younger(paper, piece))
                        .findFirst()
                        .orElse(null)
                : null;
        return new Line(piece, state, elsewhere);
    }

    private boolean younger(HeldPieces.Held paper, Piece piece) {
        LocalDate dated = paper.datedOn();
        return piece.validMonths() == null
                || dated != null && !dated.plusMonths(piece.validMonths()).isBefore(now.today());
    }
}
