package fr.passerelle.referral;

import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person followed by a team and a place to send her to. */
public class ReferralFixtures {

    private final JdbcClient jdbc;
    private final Now now;

    public ReferralFixtures(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    public UUID personFollowedBy(Viewer viewer) {
        UUID person = Ids.next();
        Territories.in(House.SOUTH, () -> {
            jdbc.sql("""
                            insert into people_person (id, display_name, phone, languages, created_at)
                            values (?, 'Louise Canari', '+33639980417', '{ar}', ?)
                            """).params(person, Timestamp.from(now.instant())).update();
            jdbc.sql(
                            "insert into people_follow_up (id, person_id, team_id, starts_on, created_at) values (?, ?, ?, ?, ?)")
                    .params(Ids.next(), person, viewer.team(), now.today(), Timestamp.from(now.instant()))
                    .update();
        });
        return person;
    }

    public UUID place(String email) {
        UUID place = Ids.next();
        Territories.in(
                House.SOUTH,
                () -> jdbc.sql("""
                        insert into directory_place (id, source, source_id, name, commune_name, postal_code, street, emails, imported_at)
                        values (?, 'test', ?, 'La Boussole', 'Gardanne', '13120', '8 rue des Tanneurs', ?, ?)
                        """)
                        .params(
                                place,
                                place.toString(),
                                email.isEmpty() ? new String[0] : new String[] {email},
                                Timestamp.from(now.instant()))
                        .update());
        return place;
    }

    public String state(UUID person) {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql("select state from referral_referral where person_id = ?")
                        .param(person)
                        .query(String.class)
                        .optional()
                        .orElse("none"));
    }

    public String lastMailTo(String address) {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql(
                                "select subject || ' ' || body from messaging_mail where recipient = ? order by posted_at desc limit 1")
                        .param(address)
                        .query(String.class)
                        .optional()
                        .orElse(""));
    }

    public long mailsTo(String address) {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql("select count(*) from messaging_mail where recipient = ?")
                        .param(address)
                        .query(Long.class)
                        .single());
    }

    /** A referral that has left by mail; gives its identifier. */
    public UUID sent(Browser browser, Viewer worker, UUID person, UUID place, String... more) {
        String path = "/personnes/" + person + "/orientations/";
        String[] base = {
            "place",
            place.toString(),
            "need",
            "Déclaration trimestrielle",
            "urgency",
            "CALM",
            "consent",
            "ORAL",
            "mail",
            "true",
            "shares",
            "NEED",
            "shares",
            "FIRST_NAME"
        };
        String[] all = Arrays.copyOf(base, base.length + more.length);
        System.arraycopy(more, 0, all, base.length, more.length);
        browser.post(worker, path + "nouvelle", all);
        UUID id = latest(person);
        browser.post(worker, path + id + "/apercu");
        return id;
    }

    public void rename(UUID person, String name) {
        Territories.in(
                House.SOUTH,
                () -> jdbc.sql("update people_person set display_name = ? where id = ?")
                        .params(name, person)
                        .update());
    }

    /** The organisation of that professional now stands behind that place. */
    public void keeps(Viewer viewer, UUID place) {
        Territories.in(
                House.SOUTH,
                () -> jdbc.sql("insert into directory_keeper (place_id, organisation, since) values (?, ?, ?)")
                        .params(place, viewer.organisation(), Timestamp.from(now.instant()))
                        .update());
    }

    public UUID latest(UUID person) {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql("select id from referral_referral where person_id = ? order by id desc limit 1")
                        .param(person)
                        .query(UUID.class)
                        .single());
    }

    public String stateOf(UUID referral) {
        return column(referral, "state");
    }

    public String column(UUID referral, String name) {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql("select coalesce(cast(" + name + " as text), '') from referral_referral where id = ?")
                        .param(referral)
                        .query(String.class)
                        .single());
    }

    /** The address in the latest mail to a place. */
    public String linkTo(String address) {
        Matcher link = Pattern.compile("/t/13/orientations/[\\w-]+").matcher(lastMailTo(address));
        if (!link.find()) {
            throw new AssertionError("no link in the mail");
        }
        return link.group();
    }

    public String newAddress() {
        return "accueil-" + UUID.randomUUID() + "@boussole.example";
    }
}
