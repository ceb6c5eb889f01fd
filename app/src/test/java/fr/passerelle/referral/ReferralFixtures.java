package fr.passerelle.referral;

import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.House;
import java.sql.Timestamp;
import java.util.UUID;
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
}
