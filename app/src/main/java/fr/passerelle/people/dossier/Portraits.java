package fr.passerelle.people.dossier;

import fr.passerelle.identity.Access;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.people.Situation.Channel;
import fr.passerelle.people.Situation.Need;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who a person is, for the head of her pages. */
@Component
class Portraits {

    private final JdbcClient jdbc;
    private final Access access;

    Portraits(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** The person as that viewer may see her: where she lives is left out when it is protected from them. */
    Portrait of(Viewer viewer, UUID person) {
        Seen seen = new Seen(
                access.may(viewer, Action.SEE_IDENTITY, person),
                access.may(viewer, Action.SEE_CONTACT, person),
                access.may(viewer, Action.SEE_SITUATION, person) || access.may(viewer, Action.FIND_PERSON, person),
                access.may(viewer, Action.SEE_FOLLOW_UP, person) || access.may(viewer, Action.FIND_PERSON, person),
                access.may(viewer, Action.SEE_PROTECTED_ADDRESS, person));
        return jdbc.sql("""
                        select p.*, (select min(f.starts_on) from people_follow_up f
                                     where f.person_id = p.id and f.ends_on is null) as since,
                               (select max(a.ends_at) from people_motivated_access a
                                where a.person_id = p.id and a.account = :account
                                  and not exists (select 1 from people_follow_up f
                                                  where f.person_id = p.id and f.ends_on is null and f.team_id = any(:teams))) as opened_until
                        from people_person p where p.id = :person
                        """)
                .param("person", person)
                .param("account", viewer.id())
                .param("teams", viewer.teamArray())
                .query((row, i) -> portrait(row, seen))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** What the viewer may read of her: all of it when they follow her, what she shares otherwise. */
    private record Seen(
            boolean identity, boolean contact, boolean situation, boolean followUp, boolean protectedAddress) {}

    private static Portrait portrait(ResultSet row, Seen seen) throws SQLException {
        return new Portrait(
                row.getObject("id", UUID.class),
                row.getString("display_name"),
                row.getBoolean("pseudonym"),
                row.getString("sex"),
                seen.identity() ? row.getObject("birth_date", LocalDate.class) : null,
                seen.followUp() ? row.getObject("since", LocalDate.class) : null,
                instant(row, "opened_until"),
                reach(row, seen.contact()),
                home(row, seen),
                speech(row, seen),
                new Portrait.Support(
                        seen.contact() ? row.getString("trusted_person") : null,
                        seen.contact() ? row.getString("trusted_phone") : null,
                        seen.situation() ? row.getString("protection") : null,
                        seen.situation() ? row.getString("protection_by") : null));
    }

    /** Where she lives belongs to the ways to reach her, how she is housed to her situation; a protected address is said to be so, and no more. */
    private static Portrait.Home home(ResultSet row, Seen seen) throws SQLException {
        boolean isProtected = row.getBoolean("address_protected");
        boolean shown = !isProtected || seen.protectedAddress();
        return new Portrait.Home(
                isProtected,
                shown,
                shown && seen.situation() ? row.getString("housing") : null,
                shown && seen.contact() ? row.getString("address") : null,
                shown && seen.contact() ? row.getString("commune_name") : null);
    }

    private static Portrait.Speech speech(ResultSet row, Seen seen) throws SQLException {
        return seen.contact()
                ? new Portrait.Speech(
                        array(row, "languages"),
                        row.getBoolean("interpreter_needed"),
                        row.getString("reading_comfort"),
                        needs(row, seen))
                : new Portrait.Speech(List.of(), false, null, needs(row, seen));
    }

    private static List<Need> needs(ResultSet row, Seen seen) throws SQLException {
        return seen.situation()
                ? array(row, "needs").stream().map(Need::valueOf).toList()
                : List.of();
    }

    /** That she is never to be written to or called is said to whoever opens her file; how to reach her, to whom may know it. */
    private static Portrait.Reach reach(ResultSet row, boolean contact) throws SQLException {
        if (!contact) {
            return new Portrait.Reach(
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    null,
                    null,
                    new Portrait.Never(row.getBoolean("never_write"), row.getBoolean("never_call"), null, null, null));
        }
        String preferred = row.getString("preferred_channel");
        return new Portrait.Reach(
                row.getString("phone"),
                row.getString("phone_2"),
                row.getString("email"),
                preferred == null ? null : Channel.valueOf(preferred),
                array(row, "possible_channels").stream().map(Channel::valueOf).toList(),
                row.getString("safe_hours"),
                row.getString("contact_note"),
                new Portrait.Never(
                        row.getBoolean("never_write"),
                        row.getBoolean("never_call"),
                        row.getString("never_reason"),
                        row.getObject("never_since", LocalDate.class),
                        row.getObject("never_review_on", LocalDate.class)));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static List<String> array(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
