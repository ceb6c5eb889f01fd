package fr.passerelle.procedure.move;

import fr.passerelle.activity.Mode;
import fr.passerelle.catalogue.Sheet;
import fr.passerelle.identity.Viewer;
import fr.passerelle.mandate.ActAsked;
import fr.passerelle.mandate.Authorisation;
import fr.passerelle.mandate.Mandates;
import fr.passerelle.procedure.Expected;
import fr.passerelle.procedure.FreeWords;
import fr.passerelle.procedure.Move;
import fr.passerelle.procedure.Moves;
import fr.passerelle.procedure.Piece;
import fr.passerelle.procedure.PieceState;
import fr.passerelle.procedure.Pieces;
import fr.passerelle.procedure.Procedure;
import fr.passerelle.procedure.Procedures;
import fr.passerelle.procedure.Steps;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Carries a move out: in the person's name only under a mandate, checked in the same transaction. */
@Component
class Acting {

    /** Without a word of the operator for two months, an appeal is taken as refused: Code des relations entre le public et l'administration, L231-4. */
    private static final int REMEDY_MONTHS = 2;

    private final Mandates mandates;
    private final Moves moves;
    private final Steps steps;
    private final Pieces pieces;
    private final Procedures procedures;

    Acting(Mandates mandates, Moves moves, Steps steps, Pieces pieces, Procedures procedures) {
        this.mandates = mandates;
        this.moves = moves;
        this.steps = steps;
        this.pieces = pieces;
        this.procedures = procedures;
    }

    /** Whether the move is done in the person's name, so that a mandate must allow it. */
    static boolean inHerName(Move move, Procedure procedure) {
        return move.act() && procedure.mode() == Mode.FOR;
    }

    /** The mandate that would allow it now, to show it; {@link #carryOut} decides. */
    Optional<Authorisation> mandate(Viewer viewer, Procedure procedure) {
        return mandates.inForce(
                applicant(procedure), viewer.organisation(), procedure.family(), procedure.sheet(), procedure.id());
    }

    /** Where a mandate is taken for that procedure; what was typed freely never stands in an address. */
    String takeMandate(Procedure procedure) {
        String path = "/personnes/" + applicant(procedure) + "/mandats/nouveau";
        return procedure.sheet() == null
                ? path
                : UriComponentsBuilder.fromPath(path)
                        .queryParam("demarche", procedure.id())
                        .queryParam("pour", procedure.title())
                        .encode()
                        .toUriString();
    }

    void carryOut(Viewer viewer, UUID person, Procedure read, Move move, Said said) {
        MoveForm form = said.form();
        if (inHerName(move, read)) {
            mandates.act(
                    viewer, applicant(read), new ActAsked(read.family(), read.sheet(), read.id(), told(move, read)));
        }
        LocalDate day = Objects.requireNonNullElse(form.day(), said.today());
        moves.move(
                viewer,
                person,
                read,
                new Moves.To(
                        move.target(),
                        day,
                        move.waiting(),
                        move == Move.PIECE_ASKED ? form.by() : null,
                        expected(move, read, said, day),
                        FreeWords.tidy(form.reference()),
                        form.amount(),
                        move == Move.ABANDON ? form.reason() : null,
                        words(move, form),
                        said.attachment(),
                        form.minutes()));
        if (move == Move.PIECE_ASKED) {
            pieces.add(
                    read.id(),
                    Objects.requireNonNull(form.pieceKind()),
                    Objects.requireNonNull(FreeWords.tidy(form.pieceLabel())),
                    day,
                    form.by());
        } else if (move == Move.PIECE_SENT) {
            pieces.of(read.id()).stream()
                    .filter(piece -> piece.askedOn() != null && waits(piece))
                    .forEach(piece ->
                            pieces.note(read.id(), piece, PieceState.SENT, piece.datedOn(), piece.attachmentId()));
        }
        steps.spent(viewer, person, read, new Steps.Time(form.minutes(), form.setting()));
    }

    /**
     * What was typed of a move that is accepted.
     *
     * @param sheet that the procedure follows, or null
     * @param attachment the receipt or the letter kept, or null
     */
    record Said(
            MoveForm form, @Nullable Sheet sheet, @Nullable UUID attachment, LocalDate today) {}

    /** What the person will read in « ce qui a été fait en mon nom ». */
    private static String told(Move move, Procedure procedure) {
        String what = switch (move) {
            case SEND -> "demande envoyée";
            case PIECE_SENT -> "pièce demandée envoyée";
            default -> "décision contestée";
        };
        return procedure.title() + "\u00a0: " + what + " ("
                + procedure.operator().label() + ")";
    }

    private static @Nullable String words(Move move, MoveForm form) {
        String words = FreeWords.tidy(form.words());
        String piece = move == Move.PIECE_ASKED ? FreeWords.tidy(form.pieceLabel()) : null;
        return piece == null ? words : words == null ? piece : piece + ". " + words;
    }

    private static @Nullable LocalDate expected(Move move, Procedure read, Said said, LocalDate day) {
        if (!move.target().withOperator() || move.target().decided()) {
            return null;
        }
        if (said.form().expectedOn() != null) {
            return said.form().expectedOn();
        }
        return switch (move) {
            case SEND, PIECE_SENT -> delay(said, day);
            case REMEDY -> day.plusMonths(REMEDY_MONTHS);
            default -> read.expectedOn();
        };
    }

    private static @Nullable LocalDate delay(Said said, LocalDate day) {
        Sheet sheet = said.sheet();
        Sheet.Delay delay = sheet == null ? null : sheet.after().delay();
        return delay == null ? null : Expected.after(day, delay);
    }

    private static boolean waits(Piece piece) {
        return piece.state() == PieceState.HELD || piece.state() == PieceState.MISSING;
    }

    private UUID applicant(Procedure procedure) {
        return procedures.people(procedure.id()).get(0);
    }
}
