package fr.passerelle.referral.answer;

import fr.passerelle.audit.Actor;
import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.referral.Moves;
import fr.passerelle.referral.ReferralState;
import fr.passerelle.referral.SharedReferrals;
import fr.passerelle.referral.ShutPlaces;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The referrals as the place reads and answers them. */
@Component
class AskedReferrals {

    private final JdbcClient jdbc;
    private final SharedReferrals shared;
    private final Moves moves;
    private final Journal journal;
    private final ShutPlaces places;

    AskedReferrals(JdbcClient jdbc, SharedReferrals shared, Moves moves, Journal journal, ShutPlaces places) {
        this.jdbc = jdbc;
        this.shared = shared;
        this.moves = moves;
        this.journal = journal;
        this.places = places;
    }

    /** Whether the person shut out whoever stands behind that place: what a link to it shows from then on says nothing, not even why. */
    boolean shut(Asked asked) {
        return asked.personId() != null && places.shut(asked.personId(), asked.placeId(), asked.mailedTo());
    }

    /** A referral that was sent; what the person shared goes with it only as long as the place has a use for it. */
    Asked get(UUID id) {
        return jdbc.sql("""
                        select id, person_id, place_id, place_name, mailed_to, state, version
                        from referral_referral where id = ? and state not in ('DRAFT', 'GIVEN')
                        """)
                .param(id)
                .query((row, i) -> {
                    ReferralState state = ReferralState.valueOf(row.getString("state"));
                    return new Asked(
                            id,
                            row.getObject("person_id", UUID.class),
                            row.getObject("place_id", UUID.class),
                            row.getString("place_name"),
                            row.getString("mailed_to"),
                            state,
                            state.readable() ? shared.of(id).orElse(null) : null,
                            row.getLong("version"));
                })
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The place moves the referral on. */
    void move(Asked asked, Moves.To to, Actor actor, @Nullable UUID account) {
        moves.move(asked.from(), to, Moves.By.PLACE, account);
        record(asked, to.state().name().toLowerCase(Locale.ROOT), actor);
    }

    void record(Asked asked, String verb, Actor actor) {
        UUID person = asked.personId();
        journal.record(
                actor,
                person == null
                        ? Entry.of("referral." + verb, asked.id())
                        : Entry.on(person, "referral." + verb, asked.id()));
    }
}
