package fr.passerelle.screening;

import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The vocabulary of tests about screenings: a person followed by a team, answers in short form, what the database holds. */
public class ScreeningFixtures {

    /** V2 of the research note: a phone, cannot read, schooled in France. */
    public static final String PHONE_AND_SPEECH =
            "Q1=PHONE Q2=SMALL_PLAN Q3=DAILY Q4=READ_TO_ME Q5=VOICE Q6=WELL Q7=FRANCE Q8=READ_BY_OTHER Q9=RELATIVE Q10=BY_SOMEONE "
                    + "Q11_SITE=WITH_HELP Q11_FORM=NOT_YET Q11_PHOTO=WITH_HELP Q11_APPOINTMENT=WITH_HELP Q11_DOCUMENT=NOT_YET Q12=AFRAID Q13=ASKS "
                    + "Q16=TOGETHER";

    /** V1 of the research note: no device, asks that it be done for her. */
    public static final String OFFLINE =
            "Q1=NONE Q2=NONE Q3=NEVER Q4=ALONE Q5=SLOW Q6=WELL Q8=NONE Q9=RELATIVE Q10=NEVER Q12=AVOIDS Q13=ASKS Q13_WHO=ADULT Q16=FOR_ME";

    private final JdbcClient jdbc;
    private final Now now;
    private final Browser browser;

    public ScreeningFixtures(JdbcClient jdbc, Now now, Browser browser) {
        this.jdbc = jdbc;
        this.now = now;
        this.browser = browser;
    }

    /** A person whom the viewer's team follows. */
    public UUID personFollowedBy(Viewer viewer) {
        UUID person = Ids.next();
        Territories.in(House.SOUTH, () -> {
            jdbc.sql(
                            "insert into people_person (id, display_name, first_name, created_at) values (?, 'Yamina Kaci', 'Yamina', ?)")
                    .params(person, Timestamp.from(now.instant()))
                    .update();
            jdbc.sql(
                            "insert into people_follow_up (id, person_id, team_id, starts_on, created_at) values (?, ?, ?, ?, ?)")
                    .params(Ids.next(), person, viewer.team(), now.today(), Timestamp.from(now.instant()))
                    .update();
        });
        return person;
    }

    /** A full screening, read back and finished; gives its identifier. */
    public UUID screened(Viewer viewer, UUID person, String answers) {
        browser.post(
                viewer,
                "/personnes/" + person + "/reperage",
                form(answers, "step", "read", "draft", "", "version", ""));
        UUID id = UUID.fromString(
                one("select id::text from screening_screening where person_id = ? and state = 'DRAFT'", person));
        browser.post(viewer, "/personnes/" + person + "/reperages/" + id + "/relecture", "version", version(id));
        return id;
    }

    /** Names and values of a form from « Q1=PHONE Q15=LISTEN,PICTURES » and others. */
    public static String[] form(String answers, String... others) {
        List<String> form = new ArrayList<>(List.of(others));
        for (String code : answers.isBlank() ? new String[0] : answers.split(" ")) {
            String[] parts = code.split("=");
            for (String choice : parts[1].split(",")) {
                form.add(parts[0]);
                form.add(choice);
            }
        }
        return form.toArray(String[]::new);
    }

    public String version(UUID screening) {
        return one("select version::text from screening_screening where id = ?", screening);
    }

    /** The state, mode and profile of the latest screening, else « none ». */
    public String latest(UUID person) {
        return one("""
                select concat_ws(' ', state, mode, profile) from screening_screening
                where person_id = ? order by finished_at desc nulls first, started_at desc limit 1
                """, person);
    }

    public String answers(UUID person) {
        return one(
                "select answers::text from screening_screening where person_id = ? order by started_at desc limit 1",
                person);
    }

    public long count(UUID person) {
        return Long.parseLong(one("select count(*)::text from screening_screening where person_id = ?", person));
    }

    public String one(String sql, UUID id) {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql(sql).param(id).query(String.class).optional().orElse("none"));
    }
}
