package fr.passerelle.procedure.connected;

import fr.passerelle.catalogue.Connection;
import fr.passerelle.catalogue.Connections;
import fr.passerelle.catalogue.Sheet;
import fr.passerelle.catalogue.Sheets;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import fr.passerelle.procedure.ProcedureState;
import fr.passerelle.procedure.connected.Offer.Answer;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Works out what else is due to a person from what she holds, less what she holds, asks for, or does not want. */
@Component
class ConnectedRights {

    private final JdbcClient jdbc;
    private final Sheets sheets;
    private final Connections connections;
    private final RightNames names;
    private final Now now;

    ConnectedRights(JdbcClient jdbc, Catalogue catalogue, Now now) {
        this.jdbc = jdbc;
        this.sheets = catalogue.sheets();
        this.connections = catalogue.connections();
        this.names = catalogue.names();
        this.now = now;
    }

    /** What the catalogue says of rights. */
    @Component
    record Catalogue(Sheets sheets, Connections connections, RightNames names) {}

    /**
     * What a person holds, and what goes with it.
     *
     * @param opened keys of the rights that procedures opened here
     * @param declared keys of those she says she has
     * @param offers what is to be proposed, the surest first
     * @param settled what was refused or already asked for
     */
    record Held(Set<String> opened, Set<String> declared, List<Offer> offers, List<Offer> settled) {}

    private record Answered(String connection, Answer answer, Instant at) {}

    Held of(UUID person) {
        Map<String, Sheet> catalogue = sheets.all().stream().collect(Collectors.toMap(Sheet::id, Function.identity()));
        List<Asked> asked = asked(person);
        Set<String> opened = asked.stream()
                .filter(each -> each.state() == ProcedureState.RIGHT_OPEN)
                .map(each -> opens(catalogue, each.sheet()))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> declared = declared(person);
        Set<String> held = new LinkedHashSet<>(opened);
        held.addAll(declared);
        Set<String> underWay = asked.stream()
                .filter(each -> each.state().open())
                .map(Asked::sheet)
                .collect(Collectors.toSet());
        Map<String, Answered> answers = answers(person);
        List<Offer> found = connections.from(held).stream()
                .filter(each -> !underWay.contains(each.sheet()))
                .filter(each -> !held.contains(Objects.requireNonNullElse(opens(catalogue, each.sheet()), "")))
                .map(each -> offer(each, held, answers.get(each.id())))
                .sorted(Comparator.comparing(each -> each.connection().certainty()))
                .toList();
        return new Held(
                opened,
                declared,
                found.stream().filter(each -> !each.settled()).toList(),
                found.stream().filter(Offer::settled).toList());
    }

    /** A connection of the catalogue; an unknown one is absent. */
    Connection required(String id) {
        return connections.all().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Remembers an answer; null forgets it, so that it is proposed again. */
    void answer(Viewer viewer, UUID person, Connection connection, @Nullable Answer answer) {
        jdbc.sql("delete from procedure_connected where person_id = ? and connection = ?")
                .params(person, connection.id())
                .update();
        if (answer != null) {
            jdbc.sql(
                            "insert into procedure_connected (person_id, connection, answer, at, account) values (?, ?, ?, ?, ?)")
                    .params(person, connection.id(), answer.name(), Timestamp.from(now.instant()), viewer.id())
                    .update();
        }
    }

    /** Keeps exactly these as what she says she has. */
    void declare(Viewer viewer, UUID person, Collection<String> rights) {
        jdbc.sql("delete from procedure_right where person_id = ? and not right_key = any(?)")
                .params(person, rights.toArray(String[]::new))
                .update();
        for (String right : rights) {
            jdbc.sql("""
                            insert into procedure_right (person_id, right_key, declared_at, account) values (?, ?, ?, ?)
                            on conflict (person_id, right_key) do nothing
                            """)
                    .params(person, right, Timestamp.from(now.instant()), viewer.id())
                    .update();
        }
    }

    Set<String> declared(UUID person) {
        return new TreeSet<>(jdbc.sql("select right_key from procedure_right where person_id = ?")
                .param(person)
                .query(String.class)
                .list());
    }

    String name(String right) {
        return names.of(right);
    }

    List<String> all() {
        return names.all();
    }

    private Offer offer(Connection connection, Set<String> held, @Nullable Answered answered) {
        List<String> because = connection.anyOf().stream()
                .filter(held::contains)
                .map(names::of)
                .sorted()
                .toList();
        return new Offer(
                connection,
                connection.label(),
                because,
                answered == null ? null : answered.answer(),
                answered == null ? null : answered.at());
    }

    /** The right that a sheet opens, or null. */
    private static @Nullable String opens(Map<String, Sheet> catalogue, @Nullable String sheet) {
        Sheet known = sheet == null ? null : catalogue.get(sheet);
        return known == null ? null : known.opens();
    }

    private record Asked(String sheet, ProcedureState state) {}

    /** Which procedures she has or had, each kind once: she may have hundreds. */
    private List<Asked> asked(UUID person) {
        return jdbc.sql("""
                        select distinct d.sheet, d.state
                        from procedure_person h join procedure_procedure d on d.id = h.procedure_id
                        where h.person_id = ? and d.sheet is not null
                        """).param(person).query(Asked.class).list();
    }

    private Map<String, Answered> answers(UUID person) {
        return jdbc
                .sql("select connection, answer, at from procedure_connected where person_id = ?")
                .param(person)
                .query(Answered.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Answered::connection, Function.identity()));
    }
}
