package fr.passerelle.referral.loop;

import fr.passerelle.design.Fragments;
import fr.passerelle.identity.Access;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Viewer;
import fr.passerelle.people.DossierPanel;
import fr.passerelle.people.TimelineSource;
import fr.passerelle.referral.ReferralState;
import gg.jte.Content;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The referrals on the dossier page: a panel, and their steps in the thread. */
@Component
class ReferralInDossier implements DossierPanel, TimelineSource {

    private final Referrals referrals;
    private final Access access;
    private final Fragments fragments;
    private final JdbcClient jdbc;

    ReferralInDossier(Referrals referrals, Access access, Fragments fragments, JdbcClient jdbc) {
        this.referrals = referrals;
        this.access = access;
        this.fragments = fragments;
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Side side() {
        return Side.MAIN;
    }

    @Override
    public Optional<Content> panel(Viewer viewer, UUID person) {
        if (!access.may(viewer, Action.REFER, person)) {
            return Optional.empty();
        }
        List<Referrals.Referral> latest = referrals.of(person, 5);
        return Optional.of(fragments.of("referral/loop/panel", "person", person, "referrals", latest));
    }

    @Override
    public List<Event> events(Viewer viewer, UUID person, int limit) {
        if (!access.may(viewer, Action.REFER, person)) {
            return List.of();
        }
        return jdbc.sql("""
                        select s.at, s.state, r.place_name, s.by_person, s.words
                        from referral_step s join referral_referral r on r.id = s.referral_id
                        where r.person_id = ? and s.state <> 'DRAFT' order by s.at desc limit ?
                        """)
                .params(person, limit)
                .query((row, i) -> event(
                        row.getTimestamp(1),
                        ReferralState.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getBoolean(4) ? row.getString(5) : null))
                .list();
    }

    /** @param said what the person herself said of it, or null */
    private static Event event(Timestamp at, ReferralState state, String place, @Nullable String said) {
        String words = switch (state) {
            case DRAFT -> "Orientation préparée pour " + place;
            case GIVEN -> "Fiche remise pour aller à " + place;
            case SENT -> "Orientation envoyée à " + place;
            case READ -> "Orientation lue par " + place;
            case ACCEPTED -> place + " attend la personne";
            case DECLINED -> place + " ne peut pas recevoir la personne";
            case CAME -> "La personne est allée à " + place;
            case DID_NOT_COME -> "La personne n’est pas allée à " + place;
            case RESULT -> "Suite connue à " + place;
            case CLOSED -> "Orientation vers " + place + " close";
            case CANCELLED -> "Orientation vers " + place + " retirée";
        };
        return new Event(at.toInstant(), said == null ? words : said + "\u00a0: " + place, "", state.icon());
    }
}
