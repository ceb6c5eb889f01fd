package fr.passerelle.referral.choose;

import fr.passerelle.design.Fields;
import fr.passerelle.design.MapPoint;
import fr.passerelle.design.Pages;
import fr.passerelle.directory.Commune;
import fr.passerelle.directory.Offer.Service;
import fr.passerelle.directory.Outlines;
import fr.passerelle.directory.Position;
import fr.passerelle.directory.Suggestion;
import fr.passerelle.directory.Suggestions;
import fr.passerelle.directory.Whereabouts;
import fr.passerelle.directory.Whereabouts.Spot;
import fr.passerelle.directory.Wish;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.people.Dossiers;
import fr.passerelle.people.Situation;
import fr.passerelle.plan.PlannedAction;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Proposes to a person the places that suit her, with the reasons, and leads to the referral. */
@Controller
class ChoosePlace {

    private static final String PAGE = "referral/choose/choose-place";
    private static final int PROPOSED = 8;

    private final Dossiers dossiers;
    private final Assumptions assumptions;
    private final FirstChoices firstChoices;
    private final Suggestions suggestions;
    private final Whereabouts whereabouts;

    ChoosePlace(
            Dossiers dossiers,
            Assumptions assumptions,
            FirstChoices firstChoices,
            Suggestions suggestions,
            Whereabouts whereabouts) {
        this.dossiers = dossiers;
        this.assumptions = assumptions;
        this.firstChoices = firstChoices;
        this.suggestions = suggestions;
        this.whereabouts = whereabouts;
    }

    /**
     * What the page shows.
     *
     * @param from from where distances are counted, in French, or null when nothing tells
     * @param start that point, or null
     * @param first the referral of which this is the second choice, or null
     * @param assumed whether something was ticked from the plan or the screening
     */
    record Choice(
            Dossiers.Card person,
            @Nullable PlannedAction action,
            @Nullable String need,
            @Nullable String from,
            @Nullable Position start,
            @Nullable FirstChoice first,
            @Nullable Service service,
            boolean assumed,
            List<Suggestion> suggestions,
            List<MapPoint> points,
            String outlines) {

        static Choice none(Dossiers.Card person, @Nullable PlannedAction action) {
            return new Choice(
                    person, action, null, null, null, null, null, false, List.of(), List.of(), Outlines.of(""));
        }

        /** The form of the referral to that place. */
        String refer(Suggestion suggestion) {
            UriComponentsBuilder uri = UriComponentsBuilder.fromPath(
                            "/personnes/" + person.id() + "/orientations/nouvelle")
                    .queryParam("lieu", suggestion.stored().id());
            Map<String, Object> values = new HashMap<>();
            if (action != null) {
                uri.queryParam("action", action.id());
            }
            if (service != null) {
                uri.queryParam("service", service);
            }
            if (first != null) {
                uri.queryParam("apres", first.id());
            }
            if (need != null) {
                uri.queryParam("pour", "{pour}");
                values.put("pour", need);
            }
            return uri.encode().buildAndExpand(values).toUriString();
        }
    }

    @Allowed(Action.REFER)
    @GetMapping("/personnes/{person}/orientations/lieux")
    ModelAndView choose(
            @PathVariable UUID person, @Valid @ModelAttribute("form") ChooseForm form, BindingResult errors) {
        Dossiers.Card card = dossiers.card(person).orElseThrow(NotFound::new);
        PlannedAction action = assumptions.action(person, form);
        if (errors.hasErrors()) {
            return Pages.refuse(PAGE, "choice", Choice.none(card, action), "fields", Fields.of(errors));
        }
        FirstChoice first = firstChoices.of(person, form.apres());
        Assumed assumed = form.choisi() == null
                ? assumptions.of(person, form, action, first)
                : new Assumed(form.services(), form.needs());
        Optional<Spot> spot = spot(form, card);
        Position home = isBlank(form.depuis()) ? home(card) : null;
        Wish wish = wish(form, card, assumed, home, spot);
        List<Suggestion> found = firstChoices.without(first, suggestions.rank(wish), PROPOSED);
        String need = need(form, action, first);
        Choice choice = new Choice(
                card,
                action,
                need,
                from(home, spot),
                home != null
                        ? home
                        : spot.map(Spot::commune).map(Commune::centre).orElse(null),
                first,
                assumed.services().stream().findFirst().orElse(null),
                form.choisi() == null && !assumed.equals(Assumed.NOTHING),
                found,
                points(found),
                Outlines.of(spot.map(here -> here.commune().department()).orElse("")));
        Fields fields = fields(form, wish, need);
        return Pages.show(
                PAGE,
                "choice",
                choice,
                "fields",
                isBlank(form.depuis()) || spot.isPresent()
                        ? fields
                        : fields.and("depuis", "Cette commune n’est pas connue. Écrivez son nom ou son code postal."));
    }

    private static Wish wish(
            ChooseForm form, Dossiers.Card card, Assumed assumed, @Nullable Position home, Optional<Spot> spot) {
        return new Wish(
                home,
                spot.map(found -> found.commune().code()).orElse(null),
                assumed.services(),
                assumed.needs(),
                languages(card),
                form.gratuit() != null || form.choisi() == null,
                form.times(),
                PROPOSED + FirstChoices.MOST);
    }

    private static @Nullable String need(ChooseForm form, @Nullable PlannedAction action, @Nullable FirstChoice first) {
        if (!isBlank(form.pour())) {
            return form.pour();
        }
        return first != null ? first.need() : action == null ? null : action.title();
    }

    private Optional<Spot> spot(ChooseForm form, Dossiers.Card card) {
        String typed = form.depuis();
        if (typed != null && !typed.isBlank()) {
            return whereabouts.spot(typed);
        }
        return card.commune() == null ? Optional.empty() : whereabouts.ofCode(card.commune());
    }

    private static Set<String> languages(Dossiers.Card card) {
        return Situation.spoken(card.languages()).stream()
                .flatMap(names -> Stream.of(names.split(", ")))
                .collect(Collectors.toSet());
    }

    private static @Nullable String from(@Nullable Position home, Optional<Spot> spot) {
        return home != null
                ? "chez la personne"
                : spot.map(found -> "le centre de " + found.commune().name()).orElse(null);
    }

    private static Fields fields(ChooseForm form, Wish wish, @Nullable String need) {
        Map<String, Object> values = new HashMap<>();
        values.put("service", wish.services());
        values.put("besoin", wish.needs());
        values.put("gratuit", wish.free() ? "true" : "");
        values.put("quand", form.quand() == null ? "" : form.quand());
        values.put("depuis", form.depuis() == null ? "" : form.depuis());
        values.put("pour", need == null ? "" : need);
        return Fields.of(values);
    }

    private static List<MapPoint> points(List<Suggestion> found) {
        List<MapPoint> points = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Position position = found.get(i).stored().place().position();
            if (position != null) {
                points.add(new MapPoint(
                        i + 1,
                        found.get(i).stored().place().name(),
                        found.get(i).stored().addressLine(),
                        "/lieux/" + found.get(i).stored().id(),
                        position.latitude(),
                        position.longitude(),
                        false));
            }
        }
        return points;
    }

    private static @Nullable Position home(Dossiers.Card card) {
        Double latitude = card.latitude();
        Double longitude = card.longitude();
        return latitude == null || longitude == null ? null : new Position(latitude, longitude);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
