package fr.passerelle.identity.demo;

import fr.passerelle.credentials.Passphrases;
import fr.passerelle.demo.DemoAccount;
import fr.passerelle.demo.DemoStep;
import fr.passerelle.demo.DemoWorld;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.demo.Cast.Role;
import fr.passerelle.identity.demo.Cast.Structure;
import fr.passerelle.territory.Territories;
import java.sql.Date;
import java.sql.Timestamp;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The structures, teams and professionals of the demonstration; the first professional is Nadia Ferrand. */
@Component
class LoadProfessionals implements DemoStep {

    private final JdbcTemplate jdbc;
    private final Passphrases passphrases;

    LoadProfessionals(JdbcTemplate jdbc, Passphrases passphrases) {
        this.jdbc = jdbc;
        this.passphrases = passphrases;
    }

    private record Team(UUID id, UUID organisation, String commune) {}

    private record Hired(
            UUID id, String firstName, String lastName, String email, Trade trade, Team team, boolean named) {}

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void load(DemoWorld world) {
        List<List<Team>> teams = openStructures(world);
        List<Hired> hired = hire(world, teams);
        keep(world, hired);
        hired.forEach(one -> world.professionals.add(new DemoWorld.Professional(
                one.id(),
                one.trade().name(),
                one.team().id(),
                one.team().organisation(),
                one.team().commune())));
    }

    private List<List<Team>> openStructures(DemoWorld world) {
        List<Object[]> organisations = new ArrayList<>();
        List<Object[]> rows = new ArrayList<>();
        List<List<Team>> all = new ArrayList<>();
        LocalDate opened = world.today().minusYears(3);
        for (int number = 0; number < world.scale().organisations(); number++) {
            Structure structure = structure(number);
            UUID organisation = world.id(opened);
            organisations.add(new Object[] {
                organisation,
                structure.siret(),
                structure.name(),
                structure.kind(),
                structure.commune(),
                Timestamp.from(world.at(opened))
            });
            List<Team> teams = new ArrayList<>();
            for (String name : structure.teams()) {
                Team team = new Team(world.id(opened), organisation, structure.commune());
                teams.add(team);
                rows.add(new Object[] {team.id(), organisation, name});
            }
            all.add(teams);
        }
        jdbc.batchUpdate(
                "insert into identity_organisation (id, siret, name, kind, commune_insee, created_at) values (?, ?, ?, ?, ?, ?)",
                organisations);
        jdbc.batchUpdate("insert into identity_team (id, organisation_id, name) values (?, ?, ?)", rows);
        return all;
    }

    /** The structures of the list, then, for a load test, as many variants of them as needed. */
    private static Structure structure(int number) {
        Structure model = Cast.STRUCTURES.get(number % Cast.STRUCTURES.size());
        int copy = number / Cast.STRUCTURES.size();
        return copy == 0
                ? model
                : new Structure(model.name() + ", antenne " + copy, model.kind(), model.commune(), null, model.teams());
    }

    private static List<Hired> hire(DemoWorld world, List<List<Team>> teams) {
        List<Hired> hired = new ArrayList<>();
        Set<String> emails = new HashSet<>();
        for (Role role : Cast.ROLES) {
            Team team = teams.get(role.structure()).get(role.team());
            hired.add(one(world, emails, role.firstName(), role.lastName(), role.trade(), team, true));
        }
        for (int i = hired.size(); i < world.scale().professionals(); i++) {
            List<Team> there = teams.get(i % teams.size());
            Trade trade = Cast.CROWD.get(i % Cast.CROWD.size());
            hired.add(one(
                    world,
                    emails,
                    world.pick(Cast.FIRST_NAMES),
                    world.pick(Cast.LAST_NAMES),
                    trade,
                    world.pick(there),
                    false));
        }
        return hired;
    }

    private static Hired one(
            DemoWorld world,
            Set<String> emails,
            String firstName,
            String lastName,
            Trade trade,
            Team team,
            boolean named) {
        String base = plain(firstName) + "." + plain(lastName);
        String email = base + "@demo.example";
        for (int i = 2; !emails.add(email); i++) {
            email = base + i + "@demo.example";
        }
        return new Hired(world.id(world.today().minusYears(1)), firstName, lastName, email, trade, team, named);
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z]", "")
                .toLowerCase(Locale.ROOT);
    }

    private void keep(DemoWorld world, List<Hired> hired) {
        String hash = passphrases.encode(DemoAccount.PASSWORD);
        String territory = Territories.required().code();
        List<Object[]> accounts = new ArrayList<>();
        List<Object[]> agents = new ArrayList<>();
        List<Object[]> memberships = new ArrayList<>();
        for (Hired one : hired) {
            // Two accounts out of the crowd sleep, so that the administrator has something to see.
            int quietDays = !one.named() && accounts.size() % 20 == 19
                    ? 70
                    : world.random().nextInt(12);
            accounts.add(new Object[] {
                one.id(),
                territory,
                one.email(),
                hash,
                Date.valueOf(world.today().minusDays(quietDays)),
                Timestamp.from(world.at(world.today().minusYears(1)))
            });
            agents.add(new Object[] {one.id(), one.firstName(), one.lastName(), one.email()});
            memberships.add(new Object[] {
                world.id(world.today()),
                one.id(),
                one.team().id(),
                one.trade().name(),
                Date.valueOf(world.today().minusMonths(13 + world.random().nextInt(60))),
                end(world, one)
            });
        }
        jdbc.batchUpdate("""
                insert into platform.account (id, territory, email, password_hash, demo, last_seen_on, created_at)
                values (?, ?, ?, ?, true, ?, ?)
                """, accounts);
        jdbc.batchUpdate("insert into identity_agent (id, first_name, last_name, email) values (?, ?, ?, ?)", agents);
        jdbc.batchUpdate("""
                insert into identity_membership (id, agent_id, team_id, trade, starts_on, ends_on) values (?, ?, ?, ?, ?, ?)
                """, memberships);
    }

    /** The accounts that the guide names never end; the others have the end date that every access has. */
    private static @Nullable Date end(DemoWorld world, Hired one) {
        return one.named()
                ? null
                : Date.valueOf(world.today().plusDays(20 + world.random().nextInt(500)));
    }
}
