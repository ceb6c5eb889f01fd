package fr.passerelle.procedure.demo;

import fr.passerelle.catalogue.PieceKind;
import fr.passerelle.catalogue.Sheet;
import fr.passerelle.catalogue.Sheets;
import fr.passerelle.demo.DemoStep;
import fr.passerelle.demo.DemoWorld;
import fr.passerelle.procedure.ProcedureState;
import fr.passerelle.procedure.Waiting;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Procedures in every state, for the people of the guide first. */
@Component
class DemoProcedures implements DemoStep {

    /** Beyond, loading would only take longer: a measure brings its own. */
    private static final int PEOPLE = 4_000;

    private final JdbcTemplate jdbc;
    private final Sheets sheets;

    DemoProcedures(JdbcTemplate jdbc, Sheets sheets) {
        this.jdbc = jdbc;
        this.sheets = sheets;
    }

    @Override
    public int order() {
        return 66;
    }

    @Override
    public void load(DemoWorld world) {
        Map<UUID, DemoWorld.Professional> carriers = world.professionals.stream()
                .collect(Collectors.toMap(DemoWorld.Professional::team, one -> one, (first, second) -> first));
        Rows rows = new Rows();
        int next = 0;
        for (DemoWorld.Person person : world.people.subList(0, Math.min(PEOPLE, world.people.size()))) {
            DemoWorld.Professional carrier = carriers.get(person.team());
            boolean shown = next < Story.ALL.size() && carrier != null && carrier == world.professionals.get(0);
            if (carrier == null || !shown && !world.chance(35)) {
                continue;
            }
            for (int i = 0; i < (shown ? 2 : 1); i++) {
                Story story = shown
                        ? Story.ALL.get(next++ % Story.ALL.size())
                        : world.pick(Story.ALL).moved(world.random().nextInt(21));
                add(world, person, carrier, story, rows);
            }
        }
        write(rows);
    }

    private record Rows(
            List<Object[]> procedures, List<Object[]> people, List<Object[]> pieces, List<Object[]> events) {

        Rows() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    private void add(DemoWorld world, DemoWorld.Person person, DemoWorld.Professional carrier, Story story, Rows rows) {
        LocalDate today = world.today();
        LocalDate begun = today.minusDays(story.begun());
        UUID id = world.id(begun);
        boolean left = story.sent() > 0;
        Instant started = world.at(begun);
        Instant moved = left || !story.state().open() ? world.at(lastMove(story, today)) : started.plusSeconds(1_800);
        rows.procedures().add(row(world, id, carrier, story, started, moved));
        rows.people().add(new Object[] {id, person.id()});
        pieces(story, id, today, rows);
        rows.events().add(event(world, id, started, carrier, "STARTED", null, null, null));
        if (left) {
            Instant sent = world.at(today.minusDays(story.sent()));
            rows.events().add(event(world, id, sent, carrier, "MOVED", ProcedureState.SENT, null, null));
        }
        if (story.state() != ProcedureState.SENT && story.state() != ProcedureState.TO_PREPARE) {
            rows.events().add(event(world, id, moved, carrier, "MOVED", story.state(), story, story.words()));
        }
        world.acts.add(new DemoWorld.Act(started, carrier, "procedure.started", person.id(), id, null));
    }

    /** A decision comes two thirds of the way between the sending and today. */
    private static LocalDate lastMove(Story story, LocalDate today) {
        return today.minusDays(Math.max(1, (story.sent() > 0 ? story.sent() : story.begun()) / 3));
    }

    private Object[] row(
            DemoWorld world, UUID id, DemoWorld.Professional carrier, Story story, Instant started, Instant moved) {
        LocalDate today = world.today();
        Optional<Sheet> sheet = sheets.find(story.kind().sheet);
        ProcedureState state = story.state();
        boolean left = story.sent() > 0;
        boolean decided = state.decided() || state == ProcedureState.RIGHT_OPEN;
        LocalDate expected = story.expected() == null ? null : today.plusDays(story.expected());
        return new @Nullable Object[] {
            id,
            sheet.map(Sheet::id).orElse(null),
            sheet.map(found -> "0").orElse(null),
            sheet.map(Sheet::title).orElse(story.kind().title),
            story.kind().operator.name(),
            story.kind().family.name(),
            left || state == ProcedureState.READY ? answers(sheet) : "{}",
            state.name(),
            story.mode().name(),
            story.why(),
            carrier.team(),
            carrier.organisation(),
            carrier.account(),
            left ? "D-" + (10_000 + world.random().nextInt(90_000)) : null,
            left ? today.minusDays(story.sent()) : null,
            story.waiting() == null ? null : story.waiting().name(),
            story.waiting() == Waiting.PIECE_ASKED ? expected : null,
            expected,
            decided ? lastMove(story, today) : null,
            state == ProcedureState.RIGHT_OPEN ? lastMove(story, today).withDayOfMonth(1) : null,
            state == ProcedureState.RIGHT_OPEN
                    ? BigDecimal.valueOf(12_000 + world.random().nextInt(50_000), 2)
                    : null,
            story.reason() == null ? null : story.reason().name(),
            Timestamp.from(started),
            carrier.account(),
            Timestamp.from(moved),
            state.open() ? null : Timestamp.from(moved)
        };
    }

    /** What anybody could have answered, so that what has left is complete. */
    private static String answers(Optional<Sheet> sheet) {
        return sheet.map(Sheet::answers).orElse(List.of()).stream()
                .filter(question -> !question.optional())
                .map(question -> "\"" + question.key() + "\":\"" + answer(question) + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String answer(Sheet.Answer question) {
        return switch (question.kind()) {
            case TEXT -> "Comme sur le papier";
            case DATE -> "15/03/1980";
            case MONTH -> "09/2026";
            case AMOUNT -> "640";
            case NUMBER -> "2";
            case YES_NO -> "Non";
            case CHOICE -> question.choices().get(0).replace("\"", "");
            case NIR_KEY -> "Vérifié, finit par 38";
            case PHONE -> "06 39 98 04 17";
            case EMAIL -> "personne@exemple.fr";
        };
    }

    private static void pieces(Story story, UUID id, LocalDate today, Rows rows) {
        int position = 1;
        boolean left = story.sent() > 0;
        boolean asked = story.waiting() == Waiting.PIECE_ASKED;
        for (PieceKind kind : story.kind().pieces) {
            boolean first = position == 1;
            // The first paper of an unfinished preparation has grown old: it shows how that is said.
            boolean recent = kind == PieceKind.PROOF_OF_ADDRESS || kind == PieceKind.LEASE || kind == PieceKind.PAYSLIP;
            String state = asked && first
                    ? "MISSING"
                    : left ? "SENT" : story.state() == ProcedureState.READY || first ? "HELD" : "MISSING";
            rows.pieces().add(new @Nullable Object[] {
                id,
                position++,
                kind.name(),
                kind.label(),
                recent ? Integer.valueOf(3) : null,
                state,
                state.equals("MISSING") ? null : today.minusDays(recent && !left ? 130 : 40),
                asked && first ? today.minusDays(8) : null,
                asked && first && story.expected() != null ? today.plusDays(story.expected()) : null
            });
        }
    }

    private static Object[] event(
            DemoWorld world,
            UUID id,
            Instant at,
            DemoWorld.Professional carrier,
            String kind,
            @Nullable ProcedureState state,
            @Nullable Story story,
            @Nullable String words) {
        Waiting waiting = story == null ? null : story.waiting();
        return new @Nullable Object[] {
            world.id(world.today()),
            id,
            Timestamp.from(at),
            carrier.account(),
            kind,
            state == null ? null : state.name(),
            waiting == null ? null : waiting.name(),
            words
        };
    }

    private void write(Rows rows) {
        jdbc.batchUpdate("""
                insert into procedure_procedure (id, sheet, sheet_version, title, operator, family, answers, state, mode, mode_reason, team_id, organisation_id,
                    referent, reference, sent_on, waiting, waiting_by, expected_on, decided_on, right_opened_on, amount, abandon_reason, created_at,
                    created_by, changed_at, closed_at)
                values (?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows.procedures());
        jdbc.batchUpdate(
                "insert into procedure_person (procedure_id, person_id, position) values (?, ?, 1)", rows.people());
        jdbc.batchUpdate("""
                insert into procedure_piece (procedure_id, position, kind, label, valid_months, state, dated_on, asked_on, asked_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows.pieces());
        jdbc.batchUpdate("""
                insert into procedure_event (id, procedure_id, at, account, kind, state, waiting, words) values (?, ?, ?, ?, ?, ?, ?, ?)
                """, rows.events());
    }
}
