package fr.passerelle.correspondence.demo;

import fr.passerelle.correspondence.Notice;
import fr.passerelle.correspondence.Writing;
import fr.passerelle.demo.DemoStep;
import fr.passerelle.demo.DemoWorld;
import fr.passerelle.demo.DemoWorld.Act;
import fr.passerelle.demo.DemoWorld.Person;
import fr.passerelle.demo.DemoWorld.Professional;
import fr.passerelle.kernel.Now;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A few messages in every state, to the persons whom the guide shows, and a letter that waits for the head of service. */
@Component
class DemoMessages implements DemoStep {

    private static final String MEDIATOR = """
            Madame la médiatrice, Monsieur le médiateur,

            Je vous demande votre aide dans un désaccord avec la CAF des Bouches-du-Rhône, au sujet de ma prime d’activité.

            J’ai fait une réclamation le 2 octobre. Je n’ai reçu aucune réponse.

            Je demande que mes déclarations de juillet et d’août soient prises en compte.

            Je joins la copie de ma réclamation. Je n’ai pas saisi le tribunal de cette question.

            Je vous prie d’agréer, Madame, Monsieur, mes salutations distinguées.""";

    private final JdbcClient jdbc;

    DemoMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 80;
    }

    /** How far a message has come in the outbox. */
    private record Way(
            @Nullable Instant sent,
            @Nullable Instant delivered,
            @Nullable String ending,
            Instant next) {}

    /** A message or a letter. */
    private record One(Person person, String channel, String state, String subject, String body) {}

    @Override
    public void load(DemoWorld world) {
        Professional by = world.professionals.get(0);
        structures(by);
        Map<String, Person> people = named(world);
        if (!people.keySet().containsAll(List.of("Lucas Moreau", "Bruno Castelli", "Souleymane Traoré"))) {
            return;
        }
        texts(world, by, people);
        mails(world, by, people);
        letters(world, by, people);
    }

    private void texts(DemoWorld world, Professional by, Map<String, Person> people) {
        Instant yesterday = hour(world, 1, 10);
        Person lucas = the(people, "Lucas Moreau");
        Person souleymane = the(people, "Souleymane Traoré");
        post(
                world,
                by,
                sms(lucas, Notice.MEETING),
                yesterday,
                new Way(yesterday, yesterday.plusSeconds(40), null, yesterday));
        Instant before = hour(world, 4, 15);
        post(world, by, sms(souleymane, Notice.NEWS), before, new Way(before, null, "NOT_DELIVERED", before));
        Instant tomorrow = hour(world, -1, 9);
        post(world, by, sms(souleymane, Notice.CALL_BACK), yesterday, new Way(null, null, null, tomorrow));
        Instant late = hour(world, 6, 16);
        post(world, by, sms(the(people, "Bruno Castelli"), Notice.MEETING), late, new Way(null, null, "EXPIRED", late));
    }

    private void mails(DemoWorld world, Professional by, Map<String, Person> people) {
        Instant sent = hour(world, 3, 11);
        Person lucas = the(people, "Lucas Moreau");
        Person bruno = the(people, "Bruno Castelli");
        String body = "Votre attestation est arrivée, je vous la garde. Passez la prendre quand vous voulez, le matin.";
        post(
                world,
                by,
                new One(lucas, "EMAIL", "POSTED", "Des nouvelles", body),
                sent,
                new Way(sent, null, null, sent));
        write(
                world,
                by,
                new One(lucas, "EMAIL", "DRAFT", "Petit rappel", "Pensez à apporter vos trois derniers bulletins."),
                hour(world, 0, 8));
        UUID back = write(
                world,
                by,
                new One(
                        bruno,
                        "EMAIL",
                        "SENT_BACK",
                        "Un message pour vous",
                        "Vous trouverez ci-joint ce dont nous avions parlé."),
                hour(world, 1, 14));
        jdbc.sql("update correspondence_writing set back_words = ? where id = ?")
                .params("Il n’y a pas de pièce jointe : dites-lui plutôt de passer.", back)
                .update();
    }

    private void letters(DemoWorld world, Professional by, Map<String, Person> people) {
        UUID waiting = write(
                world,
                by,
                new One(
                        the(people, "Bruno Castelli"),
                        "POST",
                        "TO_SIGN",
                        "Demande de médiation au sujet de ma prime d’activité",
                        MEDIATOR),
                hour(world, 1, 16));
        letter(waiting, "mediateur", "À l’attention du médiateur\nCAF des Bouches-du-Rhône");
        UUID handed = write(
                world,
                by,
                new One(
                        the(people, "Lucas Moreau"),
                        "POST",
                        "HANDED",
                        "Demande de document",
                        "Madame, Monsieur,\n\nJe vous demande de m’envoyer par courrier mon attestation de droits.\n\nMerci."),
                hour(world, 9, 10));
        letter(handed, "piece", "CPAM des Bouches-du-Rhône");
    }

    private void letter(UUID id, String template, String recipient) {
        jdbc.sql("update correspondence_writing set template = ?, recipient = ? where id = ?")
                .params(template, recipient, id)
                .update();
    }

    /** Every structure writes from an address of its own; only the first one requires a signature. */
    private void structures(Professional by) {
        jdbc.sql("""
                        insert into correspondence_structure (organisation_id, address, display_name, phone, countersigned, opens_at, closes_at)
                        select id, 'bonjour.' || row_number() over (order by name, id) || '@exemple.example', 'Le secrétariat', '+33465710290',
                               id = ?, '08:00', '19:00'
                        from identity_organisation
                        """).param(by.organisation()).update();
    }

    private Map<String, Person> named(DemoWorld world) {
        List<Person> first = world.people.stream().limit(20).toList();
        Map<UUID, String> names = jdbc
                .sql("select id, display_name from people_person where id = any(?)")
                .param(first.stream().map(Person::id).toArray(UUID[]::new))
                .query((row, i) -> Map.entry(row.getObject("id", UUID.class), row.getString("display_name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return first.stream()
                .collect(
                        Collectors.toMap(person -> names.getOrDefault(person.id(), ""), person -> person, (a, b) -> a));
    }

    private static Person the(Map<String, Person> people, String name) {
        return Objects.requireNonNull(people.get(name));
    }

    private static One sms(Person person, Notice notice) {
        return new One(person, "SMS", "POSTED", "", notice.words());
    }

    private UUID write(DemoWorld world, Professional by, One one, Instant at) {
        UUID id = world.id(world.today());
        jdbc.sql("""
                        insert into correspondence_writing (id, person_id, organisation_id, team_id, author, channel, state, subject, body,
                            created_at, changed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(id, one.person().id(), by.organisation(), by.team(), by.account())
                .params(one.channel(), one.state(), one.subject(), one.body())
                .params(Timestamp.from(at), Timestamp.from(at))
                .update();
        String verb = one.channel().equals("POST") ? "letter.drafted" : "message.drafted";
        world.acts.add(new Act(at, by, verb, one.person().id(), id, null));
        return id;
    }

    private void post(DemoWorld world, Professional by, One one, Instant at, Way way) {
        UUID id = write(world, by, one, at.minus(Duration.ofMinutes(5)));
        world.acts.add(new Act(at, by, "message.posted", one.person().id(), id, null));
        jdbc.sql("""
                        insert into messaging_mail (id, kind, key, recipient, subject, body, posted_at, next_try_at, sent_at, delivered_at, attempts,
                            ending, given_up_at)
                        select ?, case when ? = 'SMS' then 'SMS' else 'MAIL' end, ?, case when ? = 'SMS' then phone else email end, ?, ?, ?, ?, ?, ?,
                               ?, ?, ?
                        from people_person where id = ?
                        """)
                .params(world.id(world.today()), one.channel(), Writing.key(id), one.channel())
                .params(one.subject(), one.body(), Timestamp.from(at), Timestamp.from(way.next()))
                .params(at(way.sent()), at(way.delivered()), way.sent() == null ? 0 : 1, way.ending())
                .params(
                        way.sent() == null && way.ending() != null ? Timestamp.from(at) : null,
                        one.person().id())
                .update();
    }

    private static @Nullable Timestamp at(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static Instant hour(DemoWorld world, int daysAgo, int hour) {
        return world.today()
                .minusDays(daysAgo)
                .atTime(hour, 20)
                .atZone(Now.PARIS)
                .toInstant();
    }
}
