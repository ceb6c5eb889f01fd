package fr.passerelle.mandate.mine;

import fr.passerelle.design.Language;
import fr.passerelle.design.Words;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import fr.passerelle.mandate.KeptMandates;
import fr.passerelle.mandate.Mandate;
import fr.passerelle.space.SpaceTile;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mandates that a person signed, with whatever structure; the tile that leads to them. */
@Component
class OwnMandates implements SpaceTile {

    private final KeptMandates kept;
    private final JdbcClient jdbc;
    private final Now now;

    OwnMandates(KeptMandates kept, JdbcClient jdbc, Now now) {
        this.kept = kept;
        this.jdbc = jdbc;
        this.now = now;
    }

    /** A mandate and to whom it was given. */
    record Given(Mandate mandate, String structure) {}

    private record Structure(UUID id, String name) {}

    /** Those that hold first, then the latest. */
    List<Given> of(UUID person) {
        return jdbc.sql("""
                        select distinct o.id, o.name from mandate_mandate m join identity_organisation o on o.id = m.organisation_id
                        where m.person_id = ? and m.signed_at is not null order by o.name
                        """).param(person).query(Structure.class).list().stream()
                .flatMap(structure -> kept.of(person, structure.id()).stream()
                        .filter(mandate -> !mandate.draft())
                        .map(mandate -> new Given(mandate, structure.name())))
                .sorted((one, other) -> Boolean.compare(holds(other), holds(one)))
                .toList();
    }

    /** One of hers; anybody else's is absent. */
    Given required(UUID person, UUID mandate) {
        return of(person).stream()
                .filter(given -> given.mandate().id().equals(mandate))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private boolean holds(Given given) {
        return given.mandate().inForce(now.instant());
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String icon() {
        return "sign";
    }

    @Override
    public String href() {
        return MyMandates.HERE;
    }

    @Override
    public String title(Language language) {
        return Words.beside(OwnMandates.class, language).of("title");
    }

    @Override
    public Optional<String> state(UUID person, Language language) {
        long holding = of(person).stream().filter(this::holds).count();
        return holding == 0
                ? Optional.empty()
                : Optional.of(Words.beside(OwnMandates.class, language).of("holding", holding));
    }
}
