package fr.passerelle.space.demo;

import fr.passerelle.demo.DemoDoor;
import fr.passerelle.demo.DemoStep;
import fr.passerelle.demo.DemoWorld;
import fr.passerelle.demo.DemoWorld.Act;
import fr.passerelle.demo.DemoWorld.Professional;
import fr.passerelle.space.Cards;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The space of Yamina Kaci, whose card anybody may try: she asked for a correction. */
@Component
class DemoSpace implements DemoStep {

    private static final String CODE = "MACARTE344";
    private static final String NUMBER = "1234";
    private static final int DAYS_AGO = 20;

    private final JdbcClient jdbc;
    private final Cards cards;

    DemoSpace(JdbcClient jdbc, Cards cards) {
        this.jdbc = jdbc;
        this.cards = cards;
    }

    @Override
    public int order() {
        return 65;
    }

    @Override
    public void load(DemoWorld world) {
        Professional by = world.professionals.get(0);
        yamina().ifPresent(person -> {
            Instant opened = world.at(world.today().minusDays(DAYS_AGO));
            cards.keep(new Cards.Giver(by.organisation(), by.account()), person, CODE, NUMBER);
            world.acts.add(new Act(opened, by, "space.opened", person, person, null));
            jdbc.sql(
                            "insert into space_correction (id, person_id, what, words, asked_at) values (?, ?, 'BIRTH_NAME', ?, ?)")
                    .params(world.id(world.today()), person, "Haddad")
                    .param(Timestamp.from(world.at(world.today().minusDays(2))))
                    .update();
        });
    }

    private Optional<UUID> yamina() {
        return jdbc.sql("select id from people_person where display_name = 'Yamina Kaci' order by created_at limit 1")
                .query(UUID.class)
                .optional();
    }

    @Bean
    @ConditionalOnProperty(value = "passerelle.demo", havingValue = "true")
    static DemoDoor demoCard() {
        return new DemoDoor(
                "Mon espace",
                "Entrez comme une personne accompagnée, Yamina Kaci. Code de sa carte\u00a0: MACAR TE344. Numéro\u00a0: "
                        + NUMBER + ".",
                "/mon-espace/entrer",
                "Entrer dans son espace");
    }
}
