package fr.passerelle.referral.loop;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.directory.PlaceCards;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.people.DossierAct;
import fr.passerelle.people.Dossiers;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Refers a person to a place, with her consent. */
@Controller
class Refer {

    private static final String PAGE = "referral/loop/refer";

    private final Referrals referrals;
    private final ReferralMails mails;
    private final Dossiers dossiers;
    private final PlaceCards places;
    private final Journal journal;

    Refer(Referrals referrals, ReferralMails mails, Dossiers dossiers, PlaceCards places, Journal journal) {
        this.referrals = referrals;
        this.mails = mails;
        this.dossiers = dossiers;
        this.places = places;
        this.journal = journal;
    }

    @Bean
    static DossierAct referAct() {
        return new DossierAct(20, "Orienter", "route", "/orientations/lieux", Action.REFER, false);
    }

    @Allowed(Action.REFER)
    @GetMapping("/personnes/{person}/orientations/nouvelle")
    ModelAndView form(
            @PathVariable UUID person,
            @RequestParam UUID lieu,
            @RequestParam @Nullable UUID action,
            @RequestParam @Nullable String pour) {
        Fields fields = Fields.of(Map.of(
                "place",
                lieu,
                "planAction",
                action == null ? "" : action,
                "need",
                pour == null ? "" : pour.substring(0, Math.min(pour.length(), 300)),
                "urgency",
                Urgency.CALM,
                "shares",
                List.of(Share.FIRST_NAME, Share.NEED)));
        return page(Pages.show(PAGE), person, lieu, fields);
    }

    @Allowed(Action.REFER)
    @PostMapping("/personnes/{person}/orientations/nouvelle")
    ModelAndView refer(
            Viewer viewer,
            @PathVariable UUID person,
            @Valid @ModelAttribute("form") ReferForm form,
            BindingResult errors) {
        UUID placeId = form.place();
        if (placeId == null) {
            throw new NotFound();
        }
        PlaceCards.Card place = places.card(placeId).orElseThrow(NotFound::new);
        check(form, place, errors);
        if (errors.hasErrors()) {
            return page(Pages.refuse(PAGE), person, placeId, Fields.of(errors));
        }
        String mailTo = form.mailWanted() ? place.email() : null;
        UUID id = referrals.add(viewer, person, placeId, place.name(), form, mailTo);
        if (mailTo != null) {
            mails.announce(id, mailTo, viewer.name() + " (" + viewer.organisationName() + ")");
        }
        journal.record(viewer.actor(), Entry.on(person, "referral." + (mailTo == null ? "given" : "sent"), id));
        return Pages.go(
                "/personnes/" + person + "/orientations/" + id,
                mailTo == null
                        ? "Orientation notée. Imprimez la fiche pour la personne."
                        : "Orientation envoyée au lieu.");
    }

    private static void check(ReferForm form, PlaceCards.Card place, BindingResult errors) {
        if (form.mailWanted() && place.email() == null) {
            errors.rejectValue("mail", "none", "Ce lieu n’a pas d’adresse e-mail : appelez-le, ou remettez la fiche.");
        }
        if (form.mailWanted() && !form.sharesSomething()) {
            errors.rejectValue("shares", "none", "Cochez ce que la personne accepte de faire savoir au lieu.");
        }
    }

    private ModelAndView page(ModelAndView page, UUID person, UUID place, Fields fields) {
        return page.addObject("person", dossiers.card(person).orElseThrow(NotFound::new))
                .addObject("place", places.card(place).orElseThrow(NotFound::new))
                .addObject("fields", Objects.requireNonNull(fields));
    }
}
