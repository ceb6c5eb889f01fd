package fr.passerelle.referral.answer;

import fr.passerelle.day.DayItem;
import fr.passerelle.day.DaySource;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Language;
import fr.passerelle.design.Pages;
import fr.passerelle.design.Words;
import fr.passerelle.directory.Keepers;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.MenuItem;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.Dossiers;
import fr.passerelle.referral.Moves;
import fr.passerelle.referral.ReferralState;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The referrals received by the places that my organisation keeps, answered from my own account. */
@Controller
class ReceivedReferrals implements DaySource {

    private static final String PATH = "/orientations/recues";
    private static final String PAGE = "referral/answer/received-referral";

    private final AskedReferrals referrals;
    private final Keepers keepers;
    private final JdbcClient jdbc;
    private final Now now;
    private final Dossiers dossiers;

    ReceivedReferrals(AskedReferrals referrals, Keepers keepers, JdbcClient jdbc, Now now, Dossiers dossiers) {
        this.referrals = referrals;
        this.keepers = keepers;
        this.jdbc = jdbc;
        this.now = now;
        this.dossiers = dossiers;
    }

    @Bean
    static MenuItem receivedReferralsMenu() {
        return new MenuItem(45, "Orientations reçues", "back", PATH, Action.RECEIVE_REFERRALS, false);
    }

    /** One received referral, without the person: she is read once it is opened. */
    record Line(UUID id, String placeName, String senderName, ReferralState state, Instant createdAt) {

        LocalDate day() {
            return LocalDate.ofInstant(createdAt, Now.PARIS);
        }
    }

    @Allowed(Action.RECEIVE_REFERRALS)
    @GetMapping(PATH)
    ModelAndView list(Viewer viewer) {
        return Pages.show(
                "referral/answer/received-referrals",
                "lines",
                lines(viewer),
                "keeps",
                !keepers.placesOf(viewer.organisation()).isEmpty(),
                "today",
                now.today());
    }

    @Allowed(Action.RECEIVE_REFERRALS)
    @GetMapping(PATH + "/{id}")
    ModelAndView view(Viewer viewer, @PathVariable UUID id) {
        return page(received(viewer, id), Fields.blank());
    }

    @Allowed(Action.RECEIVE_REFERRALS)
    @PostMapping(PATH + "/{id}")
    ModelAndView answer(
            Viewer viewer, @PathVariable UUID id, @ModelAttribute("form") AnswerForm form, BindingResult errors) {
        Asked asked = received(viewer, id);
        ReferralState next = form.state();
        if (next == null || (next != ReferralState.READ && !AnswerReferral.BY_PLACE.contains(next))) {
            throw new NotFound();
        }
        Words words = Words.beside(Asked.class, Language.FR);
        form.check(errors, words, now.today());
        if (errors.hasErrors()) {
            return page(asked, Fields.of(errors));
        }
        Moves.To to = form.move();
        referrals.move(asked, to, viewer.actor(), viewer.id());
        boolean over = next == ReferralState.DECLINED || next == ReferralState.RESULT;
        return next == ReferralState.READ
                ? Pages.go(PATH + "/" + id)
                : Pages.go(over ? PATH : PATH + "/" + id, words.of("thanks"));
    }

    @Override
    public List<DayItem> of(Viewer viewer) {
        if (!viewer.may(Action.RECEIVE_REFERRALS)) {
            return List.of();
        }
        return lines(viewer).stream()
                .filter(line -> line.state().unanswered())
                .limit(30)
                .map(line -> new DayItem(
                        DayItem.Part.REFERRALS,
                        "Une personne vous est adressée",
                        line.placeName(),
                        line.state() == ReferralState.SENT ? PATH : PATH + "/" + line.id(),
                        line.day(),
                        "back",
                        "Répondre"))
                .toList();
    }

    private Asked received(Viewer viewer, UUID id) {
        Asked asked = referrals.get(id);
        boolean excluded = asked.personId() != null && dossiers.excluded(viewer, asked.personId());
        if (excluded || asked.shared() == null || !keepers.keeps(viewer.organisation(), asked.placeId())) {
            throw new NotFound();
        }
        return asked;
    }

    private List<Line> lines(Viewer viewer) {
        return jdbc.sql("""
                        select r.id, r.place_name, r.sender_name, r.state, r.created_at
                        from referral_referral r join directory_keeper k on k.place_id = r.place_id
                        join people_person p on p.id = r.person_id
                        where k.organisation = :organisation
                          and r.state in ('SENT', 'READ', 'ACCEPTED', 'DID_NOT_COME', 'CAME')
                          and %s
                        order by r.created_at limit 200
                        """.formatted(Dossiers.NOT_EXCLUDED))
                .param("organisation", viewer.organisation())
                .param("account", viewer.id())
                .param("now", Timestamp.from(now.instant()))
                .query(Line.class)
                .list();
    }

    private static ModelAndView page(Asked asked, Fields fields) {
        return fields.hasErrors()
                ? Pages.refuse(PAGE, "asked", asked, "fields", fields)
                : Pages.show(PAGE, "asked", asked, "fields", fields);
    }
}
