package fr.passerelle.people.find;

import fr.passerelle.design.Pager;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.MenuItem;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.find.Finder.Line;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

/** Lists the persons whom the viewer's teams follow, and searches among them as one types. */
@Controller
class FindPerson {

    private static final int FEW = 5;

    private final Finder finder;
    private final Now now;

    FindPerson(Finder finder, Now now) {
        this.finder = finder;
        this.now = now;
    }

    /**
     * What the list shows.
     *
     * @param near persons whose name is spelt nearly so, when few answer exactly
     * @param opensDossier whether a name leads to the dossier, or to the sheet of the reception
     * @param registers whether the viewer may register somebody
     * @param seesAge whether the age is shown, or only the year of birth
     */
    record Found(
            String typed,
            boolean asked,
            boolean onlyMine,
            List<Line> lines,
            List<Line> near,
            Pager pager,
            boolean opensDossier,
            boolean seesAge,
            boolean registers,
            LocalDate today) {

        String href(Line line) {
            return "/personnes/" + line.id() + (opensDossier ? "" : "/accueil");
        }

        /** « 46 ans, Gardanne »; the year of birth alone for those who do not work on the file. */
        String details(Line line) {
            LocalDate birth = line.birthDate();
            String age = birth == null
                    ? ""
                    : seesAge
                            ? birth.until(today).getYears() + "\u00a0ans"
                            : "Année de naissance\u00a0: " + birth.getYear();
            String commune = line.commune() == null ? "" : line.commune();
            return age.isEmpty() || commune.isEmpty() ? age + commune : age + ", " + commune;
        }
    }

    @Allowed(Action.FIND_PERSON)
    @GetMapping("/personnes")
    ModelAndView find(
            Viewer viewer,
            @RequestParam @Nullable String q,
            @RequestParam(defaultValue = "false") boolean referent,
            @RequestParam(defaultValue = "1") int page,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part) {
        Question question = Question.of(q);
        int shown = Math.max(1, Math.min(page, 1_000));
        List<Line> lines = finder.same(viewer, question, referent, shown);
        boolean few = shown == 1 && lines.size() < FEW && !referent;
        List<Line> near = few ? finder.near(viewer, question) : List.of();
        String typed = q == null ? "" : q.strip();
        long total = lines.isEmpty() ? 0 : lines.get(0).total();
        Found found = new Found(
                typed,
                !question.blank(),
                referent,
                lines,
                near,
                new Pager(shown, Finder.SIZE, total, href(typed, referent)),
                viewer.may(Action.OPEN_DOSSIER),
                viewer.may(Action.READ_SHARED_NOTES),
                viewer.may(Action.REGISTER_PERSON),
                now.today());
        return part
                ? Pages.show("people/find/results", "found", found)
                : Pages.show(
                        "people/find/find-person",
                        "found",
                        found,
                        "asksAccess",
                        viewer.may(Action.REQUEST_ACCESS),
                        "joins",
                        viewer.may(Action.JOIN_DOSSIERS));
    }

    @Bean
    static MenuItem peopleMenu() {
        return new MenuItem(20, "Personnes", "people", "/personnes", Action.FIND_PERSON, true);
    }

    private static String href(String typed, boolean referent) {
        return "/personnes?" + (referent ? "referent=true&" : "") + "q="
                + UriUtils.encode(typed, StandardCharsets.UTF_8);
    }
}
