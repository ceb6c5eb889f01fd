package fr.passerelle.takeaway.make;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Frame;
import fr.passerelle.design.Language;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Access;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.people.DossierFrame;
import fr.passerelle.people.InnerTab;
import fr.passerelle.takeaway.Shelf;
import fr.passerelle.takeaway.make.Packages.Parcel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Prepares the file that a person takes away, at her request, and hands it over. */
@Controller
class TakeAway {

    private static final String PATH = "/emporter";
    private static final String PAGE = "takeaway/make/take-away";
    private static final String SECONDS_BETWEEN_LOOKS = "5";

    private final Packages packages;
    private final Shelf shelf;
    private final DossierFrame frame;
    private final Right right;
    private final Journal journal;

    TakeAway(Packages packages, Shelf shelf, DossierFrame frame, Right right, Journal journal) {
        this.packages = packages;
        this.shelf = shelf;
        this.frame = frame;
        this.right = right;
        this.journal = journal;
    }

    /** What a viewer may carry: a protected address only leaves with those who may read it. */
    @Component
    record Right(Access access) {

        boolean address(Viewer viewer, UUID person) {
            return access.may(viewer, Action.SEE_PROTECTED_ADDRESS, person);
        }

        boolean holds(Viewer viewer, Parcel parcel) {
            return !parcel.withAddress() || address(viewer, parcel.person());
        }
    }

    /** In which language she reads, and that she asked. */
    record TakeForm(@Nullable Language language, @Nullable Boolean asked) {}

    @Bean
    static InnerTab takeAwayTab() {
        return new InnerTab("/suivi", 40, "Emporter", PATH, Action.TAKE_AWAY);
    }

    @Allowed(Action.TAKE_AWAY)
    @GetMapping("/personnes/{person}/emporter")
    ModelAndView page(Viewer viewer, @PathVariable UUID person, HttpServletResponse response) {
        List<Parcel> parcels = readable(viewer, person);
        if (parcels.stream().anyMatch(Parcel::isUnderWay)) {
            // For browsers without scripts; the others ask every second.
            response.setHeader("Refresh", SECONDS_BETWEEN_LOOKS);
        }
        return filled(Pages.show(PAGE, "fields", Fields.blank()), viewer, person, parcels);
    }

    @Allowed(Action.TAKE_AWAY)
    @PostMapping("/personnes/{person}/emporter")
    ModelAndView ask(
            Viewer viewer, @PathVariable UUID person, @ModelAttribute("form") TakeForm form, BindingResult errors) {
        if (!Boolean.TRUE.equals(form.asked())) {
            errors.rejectValue("asked", "asked", "Confirmez que la personne demande son dossier\u00a0: il est à elle.");
        }
        if (errors.hasErrors()) {
            return filled(Pages.refuse(PAGE, "fields", Fields.of(errors)), viewer, person, readable(viewer, person));
        }
        Language language = form.language() == null ? Language.FALC : form.language();
        UUID id = packages.ask(new Packages.Order(person, viewer.id(), language, right.address(viewer, person)));
        journal.record(viewer.actor(), Entry.on(person, "package.asked", id));
        return Pages.go("/personnes/" + person + PATH);
    }

    /** The file itself, as often as needed while it is kept; never on a computer that others use. */
    @Allowed(Action.TAKE_AWAY)
    @GetMapping("/personnes/{person}/emporter/{id}/dossier.zip")
    @Nullable
    ModelAndView fetch(Viewer viewer, @PathVariable UUID person, @PathVariable UUID id, HttpServletResponse response)
            throws IOException {
        Parcel parcel = packages.required(person, id, false);
        if (!parcel.isReady() || !right.holds(viewer, parcel)) {
            throw new NotFound();
        }
        if (shared()) {
            return Pages.go(
                    "/personnes/" + person + PATH,
                    "Ce poste est partagé\u00a0: le dossier n’y est pas téléchargé. Ouvrez une session sur votre poste.");
        }
        journal.record(viewer.actor(), Entry.on(person, "package.fetched", id));
        Sending.zip(response, parcel, shelf);
        return null;
    }

    private List<Parcel> readable(Viewer viewer, UUID person) {
        return packages.of(person, false).stream()
                .filter(parcel -> right.holds(viewer, parcel))
                .toList();
    }

    private ModelAndView filled(ModelAndView page, Viewer viewer, UUID person, List<Parcel> parcels) {
        return page.addObject("around", frame.of(viewer, person, PATH))
                .addObject("parcels", parcels)
                .addObject("shared", shared());
    }

    private static boolean shared() {
        Frame.Who who = Frame.current().who();
        return who != null && who.sharedComputer();
    }
}
