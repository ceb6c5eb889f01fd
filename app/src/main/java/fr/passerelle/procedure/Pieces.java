package fr.passerelle.procedure;

import fr.passerelle.catalogue.PieceKind;
import fr.passerelle.catalogue.Sheet;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The supporting documents of procedures, and how complete they make them. */
@Component
public class Pieces {

    private static final String SELECT = """
            select procedure_id, position, kind, label, any_of, only_when, valid_months, state, dated_on, asked_on, asked_by, attachment_id, version
            from procedure_piece
            """;

    private static final RowMapper<Piece> ROWS = new SimplePropertyRowMapper<>(Piece.class);

    private final JdbcClient jdbc;
    private final Questions questions;
    private final Answers answers;
    private final Now now;

    Pieces(JdbcClient jdbc, Questions questions, Answers answers, Now now) {
        this.jdbc = jdbc;
        this.questions = questions;
        this.answers = answers;
        this.now = now;
    }

    private record Owned(UUID procedure, Piece piece) {}

    /** The pieces of a procedure, in their order. */
    public List<Piece> of(UUID procedure) {
        return jdbc.sql(SELECT + " where procedure_id = ? order by position")
                .param(procedure)
                .query(ROWS)
                .list();
    }

    /** A piece of that procedure; any other is absent. */
    public Piece required(UUID procedure, int position) {
        return of(procedure).stream()
                .filter(piece -> piece.position() == position)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** How complete a procedure is today. */
    public Completeness completeness(Procedure procedure) {
        return Objects.requireNonNull(completeness(List.of(procedure)).get(procedure.id()));
    }

    /** The same, of a whole list in three questions to the database. */
    public Map<UUID, Completeness> completeness(List<Procedure> procedures) {
        if (procedures.isEmpty()) {
            return Map.of();
        }
        List<UUID> ids = procedures.stream().map(Procedure::id).toList();
        Map<UUID, Map<String, String>> given = answers.of(ids);
        Map<UUID, List<Piece>> pieces = jdbc
                .sql(SELECT + " where procedure_id = any(?) order by procedure_id, position")
                .param(ids.toArray(UUID[]::new))
                .query((row, i) -> new Owned(row.getObject("procedure_id", UUID.class), ROWS.mapRow(row, i)))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(Owned::procedure, Collectors.mapping(Owned::piece, Collectors.toList())));
        Function<@Nullable String, List<Sheet.Answer>> asked =
                procedures.size() == 1 ? questions::of : questions.several();
        Map<UUID, Completeness> found = new HashMap<>();
        procedures.forEach(each -> found.put(
                each.id(),
                Completeness.of(
                        asked.apply(each.sheet()),
                        given.getOrDefault(each.id(), Map.of()),
                        pieces.getOrDefault(each.id(), List.of()),
                        now.today())));
        return found;
    }

    /** The pieces that a sheet asks for, all still missing. */
    public void begin(UUID procedure, List<Sheet.Piece> asked) {
        for (Sheet.Piece piece : asked) {
            insert(procedure, piece, null, null);
        }
    }

    /** A piece more: added by hand, or asked by the operator on a day, by another. */
    public void add(
            UUID procedure, PieceKind kind, String label, @Nullable LocalDate askedOn, @Nullable LocalDate askedBy) {
        insert(procedure, new Sheet.Piece(kind, label, null, null, List.of(), null, null), askedOn, askedBy);
    }

    /** Notes where a piece stands, on what was read of it. */
    public void note(
            UUID procedure, Piece read, PieceState state, @Nullable LocalDate datedOn, @Nullable UUID attachment) {
        int noted = jdbc.sql("""
                        update procedure_piece
                        set state = :state, dated_on = cast(:dated as date), attachment_id = :attachment, version = version + 1
                        where procedure_id = :procedure and position = :position and version = :version
                        """)
                .param("state", state.name())
                .param("dated", datedOn)
                .param("attachment", attachment)
                .param("procedure", procedure)
                .param("position", read.position())
                .param("version", read.version())
                .update();
        if (noted == 0) {
            throw new OptimisticLockingFailureException("piece changed meanwhile");
        }
    }

    private void insert(UUID procedure, Sheet.Piece piece, @Nullable LocalDate askedOn, @Nullable LocalDate askedBy) {
        jdbc.sql("""
                        insert into procedure_piece (procedure_id, position, kind, label, any_of, only_when, valid_months, state, asked_on, asked_by)
                        select :procedure, coalesce(max(position), 0) + 1, :kind, :label, :anyOf, :onlyWhen, :months, 'MISSING',
                               cast(:askedOn as date), cast(:askedBy as date)
                        from procedure_piece where procedure_id = :procedure
                        """)
                .param("procedure", procedure)
                .param("kind", piece.kind().name())
                .param("label", piece.label())
                .param("anyOf", piece.anyOf())
                .param("onlyWhen", piece.when())
                .param("months", piece.validMonths())
                .param("askedOn", askedOn)
                .param("askedBy", askedBy)
                .update();
    }
}
