package fr.passerelle.design.living;

import fr.passerelle.design.Frame;
import fr.passerelle.design.Language;
import fr.passerelle.design.Pages;
import fr.passerelle.design.Refusal;
import fr.passerelle.kernel.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The living page of the components, each with its states, in both densities; only in the demonstration. */
@Controller
@ConditionalOnProperty("passerelle.demo")
class ShowDesign {

    @GetMapping("/design")
    ModelAndView show(@RequestParam(defaultValue = "pro") String densite, HttpServletRequest request) {
        var open = "public".equals(densite);
        request.setAttribute(Frame.ATTRIBUTE, sample(request, !open));
        return Pages.show(open ? "design/living/open" : "design/living/pro", "samples", new Samples());
    }

    @GetMapping("/design/fiche")
    ModelAndView sheet(HttpServletRequest request) {
        request.setAttribute(Frame.ATTRIBUTE, sample(request, false));
        return Pages.show("design/living/sheet");
    }

    /** A form that was refused, as it comes back. */
    @GetMapping("/design/erreurs")
    ModelAndView refused(HttpServletRequest request) {
        request.setAttribute(Frame.ATTRIBUTE, sample(request, true));
        return Pages.refuse("design/living/refused", "samples", new Samples(), "fields", new Samples().wrong());
    }

    @GetMapping("/design/refus/{status}")
    ModelAndView refusal(
            @PathVariable int status,
            @RequestParam(defaultValue = "public") String densite,
            HttpServletRequest request) {
        request.setAttribute(Frame.ATTRIBUTE, sample(request, "pro".equals(densite)));
        return Arrays.stream(Refusal.values())
                .map(Refusal::page)
                .filter(page -> page.getStatus() != null && page.getStatus().value() == status)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static Frame sample(HttpServletRequest request, boolean pro) {
        if (!pro) {
            return Frame.of(request, null, List.of(), true, Language.chosen(request));
        }
        var who = new Frame.Who(
                "Nadia Ferrand", "Assistante de service social", "MDS de l’Étoile, Gardanne", true, 10, 480);
        var work = new Frame.Section(
                "Mon travail",
                List.of(
                        new Frame.Entry("Ma journée", "day", "/design", true, null, null, true),
                        new Frame.Entry("Personnes", "people", "/personnes", false, null, null, true),
                        new Frame.Entry("Repérages", "screen", "/reperages", false),
                        new Frame.Entry("Orientations", "route", "/orientations", false, 3, "en attente", true),
                        new Frame.Entry("Démarches", "proc", "/demarches", false),
                        new Frame.Entry("Rendez-vous", "cal", "/rendez-vous", false)));
        var territory = new Frame.Section(
                "Le territoire",
                List.of(
                        new Frame.Entry("Lieux", "pin", "/lieux", false, null, null, true),
                        new Frame.Entry("Fiches et veille", "book", "/fiches", false),
                        new Frame.Entry("Activité", "chart", "/activite", false)));
        return Frame.of(request, who, List.of(work, territory), true, Language.FR);
    }
}
