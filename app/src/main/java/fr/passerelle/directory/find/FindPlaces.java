package fr.passerelle.directory.find;

import fr.passerelle.design.Embedded;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Frame;
import fr.passerelle.design.MapPoint;
import fr.passerelle.design.Pager;
import fr.passerelle.design.Pages;
import fr.passerelle.directory.Choices;
import fr.passerelle.directory.Commune;
import fr.passerelle.directory.Outlines;
import fr.passerelle.directory.PlaceSearch;
import fr.passerelle.directory.PlaceSearch.Found;
import fr.passerelle.directory.PlaceSearch.Hit;
import fr.passerelle.directory.PlaceSearch.Question;
import fr.passerelle.directory.Position;
import fr.passerelle.directory.Remaining;
import fr.passerelle.directory.Whereabouts;
import fr.passerelle.directory.Whereabouts.Spot;
import fr.passerelle.directory.Wish;
import fr.passerelle.directory.find.NothingFound.Release;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.MenuItem;
import fr.passerelle.identity.Open;
import fr.passerelle.kernel.Now;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** Finds places near a commune or by their name; the whole search stands in the address and can be shared. */
@Controller
class FindPlaces {

    private static final String PAGE = "directory/find/find-places";
    private static final int SIZE = 10;

    private final PlaceSearch search;
    private final Choices choices;
    private final Whereabouts whereabouts;
    private final NothingFound nothingFound;
    private final Now now;

    FindPlaces(PlaceSearch search, Choices choices, Whereabouts whereabouts, NothingFound nothingFound, Now now) {
        this.search = search;
        this.choices = choices;
        this.whereabouts = whereabouts;
        this.nothingFound = nothingFound;
        this.now = now;
    }

    @Bean
    static MenuItem placesMenu() {
        return new MenuItem(110, "Lieux", "pin", "/lieux", Action.SEE_PLACES, true);
    }

    /**
     * What the page shows.
     *
     * @param spot the commune understood, or null when the words are those of a name, or none were typed
     * @param mayFit whether places can be ordered by how well they suit
     * @param remaining how many places each choice would leave
     * @param guesses communes that may have been meant, when the words are those of none
     * @param releases what one may give up when nothing is found
     */
    record Answer(
            FindForm form,
            @Nullable Spot spot,
            boolean mayFit,
            Found found,
            Remaining remaining,
            List<MapPoint> points,
            String outlines,
            List<Commune> guesses,
            List<Release> releases,
            Pager pager) {

        /** The other places found, « 43.4545,5.4697,12;… » with their rank, which the map gathers in clusters. */
        String dots() {
            StringBuilder dots = new StringBuilder();
            for (int i = 0; i < found.positions().size(); i++) {
                Position at = found.positions().get(i);
                if (at != null && (i + 1 < pager.first() || i + 1 > pager.last())) {
                    dots.append(String.format(Locale.ROOT, "%.4f,%.4f,%d;", at.latitude(), at.longitude(), i + 1));
                }
            }
            return dots.toString();
        }

        /** Whether the best fit comes first. */
        boolean byFit() {
            return mayFit && !form.nearestFirst();
        }

        @Nullable
        Double latitude() {
            Position centre = spot == null ? null : spot.commune().centre();
            return centre == null ? null : centre.latitude();
        }

        @Nullable
        Double longitude() {
            Position centre = spot == null ? null : spot.commune().centre();
            return centre == null ? null : centre.longitude();
        }

        /** The address of a place, which remembers from where one looks. */
        String href(Hit hit) {
            return FindPlaces.href(hit, spot);
        }
    }

    @Open
    @GetMapping("/lieux")
    ModelAndView find(@Valid @ModelAttribute("form") FindForm form, BindingResult errors, HttpServletRequest request) {
        return page(form, errors, request, new Links("", ""));
    }

    /** The same search in the page of somebody else. */
    @Open
    @GetMapping(Links.EMBEDDED + "/lieux")
    ModelAndView findEmbedded(
            @Valid @ModelAttribute("form") FindForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        Embedded.allow(response);
        return page(form, errors, request, new Links(Links.EMBEDDED, request.getParameter("langue")));
    }

    private ModelAndView page(FindForm form, BindingResult errors, HttpServletRequest request, Links links) {
        PlaceWords words = new PlaceWords(Frame.current().language(), now.local());
        if (errors.hasErrors()) {
            Fields fields = Fields.blank();
            for (FieldError error : errors.getFieldErrors()) {
                fields = fields.and(error.getField(), words.of(problem(error)));
            }
            return Pages.refuse(PAGE, "words", words, "fields", fields, "answer", null, "links", links);
        }
        return Pages.show(
                PAGE, "words", words, "fields", Fields.of(form), "answer", answer(form, request), "links", links);
    }

    static String href(Hit hit, @Nullable Spot spot) {
        return "/lieux/" + hit.stored().id()
                + (spot == null ? "" : "?depuis=" + spot.commune().code());
    }

    private Answer answer(FindForm form, HttpServletRequest request) {
        Optional<Spot> spot = form.where().isEmpty() ? Optional.empty() : whereabouts.spot(form.where());
        String text = spot.isPresent() || form.where().isEmpty() ? null : form.where();
        Question question = new Question(
                spot.map(here -> here.within(form.km())).orElse(null),
                text,
                form.filters(),
                form.opening(now.local()),
                form.number(),
                SIZE);
        Wish wish = spot.isEmpty() ? null : form.wish();
        Found found = search.ranked(question, form.nearestFirst() ? null : wish, now.local());
        Remaining remaining = choices.of(question, FindForm.RADII, now.local());
        List<Release> releases = found.total() > 0 ? List.of() : nothingFound.releases(form, question, remaining);
        if (found.total() == 0 && spot.isPresent()) {
            nothingFound.count(request, spot.get(), form, releases);
        }
        List<Commune> guesses = text != null ? whereabouts.suggest(text, 5) : List.of();
        Answer answer = new Answer(
                form,
                spot.orElse(null),
                wish != null,
                found,
                remaining,
                new ArrayList<>(),
                outlines(spot, found.hits()),
                guesses,
                releases,
                new Pager(form.number(), SIZE, found.total(), form.href()));
        points(answer);
        return answer;
    }

    private void points(Answer answer) {
        int number = (int) answer.pager().first();
        for (Hit hit : answer.found().hits()) {
            Position position = hit.stored().place().position();
            if (position != null) {
                answer.points()
                        .add(new MapPoint(
                                number,
                                hit.stored().place().name(),
                                hit.stored().addressLine(),
                                answer.href(hit),
                                position.latitude(),
                                position.longitude(),
                                hit.stored().signals().fullOn(now.today())));
            }
            number++;
        }
    }

    private static String outlines(Optional<Spot> spot, List<Hit> hits) {
        List<String> departments =
                hits.stream().map(hit -> hit.stored().department()).distinct().toList();
        String only = departments.size() == 1 ? departments.get(0) : "";
        return Outlines.of(spot.map(here -> here.commune().department()).orElse(only));
    }

    static String problem(FieldError error) {
        String message = String.valueOf(error.getDefaultMessage());
        return !error.isBindingFailure() && message.startsWith("{")
                ? "problem." + message.substring(1, message.length() - 1)
                : "problem.unknown";
    }
}
