package fr.passerelle.referral.sheet;

import fr.passerelle.design.Pages;
import fr.passerelle.directory.OpeningHours;
import fr.passerelle.directory.PlaceCards;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import fr.passerelle.kernel.PersonCodes;
import fr.passerelle.paper.Paper;
import fr.passerelle.paper.PaperResponse;
import fr.passerelle.people.Dossiers;
import fr.passerelle.referral.SignedLinks;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** One page, in plain words: where to go, when, what to bring, who sends her, whom to call. */
@Controller
class PersonSheet {

    private final JdbcClient jdbc;
    private final SignedLinks links;
    private final Whom whom;
    private final WayThere wayThere;
    private final Paper paper;

    PersonSheet(JdbcClient jdbc, SignedLinks links, Whom whom, WayThere wayThere, Paper paper) {
        this.jdbc = jdbc;
        this.links = links;
        this.whom = whom;
        this.wayThere = wayThere;
        this.paper = paper;
    }

    /** Who goes, and where. */
    @Component
    record Whom(Dossiers dossiers, PlaceCards places) {}

    /**
     * What the sheet says.
     *
     * @param appointment « jeudi 3 décembre à 9 h 30 », or null
     * @param way the plan and the distance, or null when nobody knows where the place is
     */
    record Sheet(
            String firstName,
            String need,
            @Nullable String appointment,
            PlaceCards.Card place,
            List<OpeningHours.Day> week,
            WayThere.@Nullable Way way,
            List<String> bring,
            String sender,
            @Nullable String senderPhone,
            @Nullable Follow follow) {

        /** Without « à » before the name: « à Bibliothèque municipale » is no French, and no rule knows every article. */
        String title() {
            return (appointment == null ? "Où aller : " : "Votre rendez-vous : ") + place.name();
        }

        boolean hoursKnown() {
            return week.stream().anyMatch(day -> day.state() == OpeningHours.State.OPEN);
        }
    }

    /**
     * How she follows it herself.
     *
     * @param address what the code to scan opens
     * @param typed what is typed by hand, without « https:// »
     * @param code in two halves
     */
    record Follow(String address, String typed, String code) {}

    private record Row(
            UUID placeId,
            String need,
            java.time.@Nullable Instant appointmentAt,
            String[] bring,
            String senderName,
            @Nullable String senderPhone,
            @Nullable Follow follow) {}

    @Allowed(Action.REFER)
    @GetMapping("/personnes/{person}/orientations/{id}/fiche")
    ModelAndView page(@PathVariable UUID person, @PathVariable UUID id) {
        return Pages.show(
                "referral/sheet/person-sheet-page",
                "sheet",
                sheet(person, id),
                "back",
                "/personnes/" + person + "/orientations/" + id);
    }

    @Allowed(Action.REFER)
    @GetMapping("/personnes/{person}/orientations/{id}/fiche.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID person, @PathVariable UUID id) {
        byte[] document = paper.pdf("referral/sheet/person-sheet-paper", Map.of("sheet", sheet(person, id)));
        return PaperResponse.inline(document, "fiche-orientation.pdf");
    }

    private Sheet sheet(UUID person, UUID id) {
        Row row = jdbc.sql("""
                        select place_id, need, appointment_at, bring, sender_name, sender_phone,
                               case when state not in ('DRAFT', 'RESULT', 'CLOSED', 'CANCELLED') then person_code end as code
                        from referral_referral where person_id = ? and id = ?
                        """)
                .params(person, id)
                .query((result, i) -> new Row(
                        result.getObject("place_id", UUID.class),
                        result.getString("need"),
                        result.getTimestamp("appointment_at") == null
                                ? null
                                : result.getTimestamp("appointment_at").toInstant(),
                        (String[]) result.getArray("bring").getArray(),
                        result.getString("sender_name"),
                        result.getString("sender_phone"),
                        follow(result.getString("code"))))
                .optional()
                .orElseThrow(NotFound::new);
        Dossiers.Card card = whom.dossiers().card(person).orElseThrow(NotFound::new);
        PlaceCards.Card place = whom.places().card(row.placeId()).orElseThrow(NotFound::new);
        return new Sheet(
                card.name().split(" ")[0],
                row.need(),
                appointment(row),
                place,
                OpeningHours.parse(place.hours()).week(),
                wayThere.of(card, place).orElse(null),
                List.of(row.bring()),
                row.senderName(),
                row.senderPhone(),
                row.follow());
    }

    private @Nullable Follow follow(@Nullable String code) {
        if (code == null) {
            return null;
        }
        String page = links.page("suivi");
        return new Follow(
                page + code, page.replaceFirst("^https?://", "").replaceFirst("/$", ""), PersonCodes.words(code));
    }

    private static @Nullable String appointment(Row row) {
        if (row.appointmentAt() == null) {
            return null;
        }
        LocalDateTime at = LocalDateTime.ofInstant(row.appointmentAt(), Now.PARIS);
        String day = French.weekday(at.toLocalDate());
        String words = at.toLocalTime().equals(LocalTime.MIDNIGHT) ? day : day + " à " + French.time(at);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
