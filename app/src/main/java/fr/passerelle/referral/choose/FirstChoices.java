package fr.passerelle.referral.choose;

import fr.passerelle.directory.Offer.Service;
import fr.passerelle.directory.Suggestion;
import fr.passerelle.kernel.NotFound;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was tried before, so that it is not proposed again. */
@Component
class FirstChoices {

    /** As many places as one need has ever been sent to. */
    static final int MOST = 5;

    private final JdbcClient jdbc;

    FirstChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Nullable
    FirstChoice of(UUID person, @Nullable UUID referral) {
        if (referral == null) {
            return null;
        }
        List<UUID> tried =
                jdbc.sql("""
                        with recursive tried as (
                            select place_id, follows, 1 as turn from referral_referral where id = ? and person_id = ?
                            union all
                            select r.place_id, r.follows, t.turn + 1 from referral_referral r join tried t on r.id = t.follows
                            where t.turn < ?
                        )
                        select place_id from tried
                        """).params(referral, person, MOST).query(UUID.class).list();
        return jdbc.sql("select id, place_name, need, service from referral_referral where id = ? and person_id = ?")
                .params(referral, person)
                .query((row, i) -> new FirstChoice(
                        referral,
                        row.getString("place_name"),
                        row.getString("need"),
                        row.getString("service") == null ? null : Service.valueOf(row.getString("service")),
                        Set.copyOf(tried)))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The first suggestions that were not tried. */
    List<Suggestion> without(@Nullable FirstChoice first, List<Suggestion> found, int most) {
        return found.stream()
                .filter(each ->
                        first == null || !first.tried().contains(each.stored().id()))
                .limit(most)
                .toList();
    }
}
