package fr.passerelle.referral.loop;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.directory.Offer;
import fr.passerelle.directory.PlaceCards;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.DossierAct;
import fr.passerelle.people.Dossiers;
import fr.passerelle.people.ProtectedAddress;
import fr.passerelle.referral.ReferralState;
import fr.passerelle.referral.ShutPlaces;
import fr.passerelle.referral.loop.Referrals.Referral;
import jakarta.validation.Valid;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Refers a person to a place, with her consent. */
@Controller
class Refer {

    private static final String PAGE = "referral/loop/refer";

    private final Referrals referrals;
    private final Replacement replacement;
    private final Dossiers dossiers;
    private final Places places;
    private final Journal journal;

    /** The places of the directory, those that the person shut out, and where she lives, which none of them is told. */
    @Component
    record Places(PlaceCards cards, ShutPlaces shut, ProtectedAddress address) {

        PlaceCards.Card required(UUID place) {
            return cards.card(place).orElseThrow(NotFound::new);
        }
    }

    Refer(Referrals referrals, Replacement replacement, Dossiers dossiers, Places places, Journal journal) {
        this.referrals = referrals;
        this.replacement = replacement;
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
            @RequestParam @Nullable String pour,
            @RequestParam Offer.@Nullable Service service,
            @RequestParam @Nullable UUID apres,
            @RequestParam @Nullable UUID brouillon) {
        Referral draft = brouillon == null
                ? null
                : referrals
                        .find(person, brouillon)
                        .filter(found -> found.state() == ReferralState.DRAFT)
                        .orElseThrow(NotFound::new);
        Fields fields = Fields.of(draft == null ? blank(lieu, action, pour, service, apres) : typed(draft));
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
        PlaceCards.Card place = places.required(placeId);
        check(person, form, place, errors);
        if (errors.hasErrors()) {
            return page(Pages.refuse(PAGE), person, placeId, Fields.of(errors));
        }
        UUID replaced = form.apres();
        if (replaced != null && referrals.find(person, replaced).isEmpty()) {
            throw new NotFound();
        }
        UUID corrected = form.draft();
        if (corrected != null) {
            referrals.erase(person, corrected);
        }
        UUID id = referrals.add(viewer, person, place, form);
        String here = "/personnes/" + person + "/orientations/" + id;
        if (form.mailWanted()) {
            journal.record(viewer.actor(), Entry.on(person, "referral.drafted", id));
            return Pages.go(here + "/apercu");
        }
        journal.record(viewer.actor(), Entry.on(person, "referral.given", id));
        replacement.close(viewer, person, id);
        return Pages.go(here, "Orientation notée. Imprimez la fiche pour la personne.");
    }

    private static Map<String, Object> blank(
            UUID place,
            @Nullable UUID action,
            @Nullable String need,
            Offer.@Nullable Service service,
            @Nullable UUID apres) {
        Map<String, Object> values = new HashMap<>();
        values.put("place", place);
        values.put("planAction", action == null ? "" : action);
        values.put("apres", apres == null ? "" : apres);
        values.put("need", need == null ? "" : need.substring(0, Math.min(need.length(), 300)));
        values.put("service", service == null ? "" : service.name());
        values.put("urgency", Urgency.CALM);
        values.put("shares", List.of(Share.FIRST_NAME, Share.NEED));
        return values;
    }

    /** A draft as it was typed, to correct it. */
    private Map<String, Object> typed(Referral draft) {
        Map<String, Object> values = blank(draft.placeId(), null, draft.need(), null, draft.follows());
        values.put("draft", draft.id());
        values.put("mail", "true");
        values.put("service", draft.service() == null ? "" : draft.service());
        values.put("urgency", draft.urgency());
        values.put("consent", draft.consent());
        values.put("shares", draft.shares());
        values.put("message", draft.message() == null ? "" : draft.message());
        values.put("senderPhone", draft.senderPhone() == null ? "" : draft.senderPhone());
        values.put("bring", String.join("\n", draft.bring()));
        Instant appointment = draft.appointmentAt();
        if (appointment != null) {
            LocalDateTime at = LocalDateTime.ofInstant(appointment, Now.PARIS);
            values.put("day", at.toLocalDate());
            values.put(
                    "hour",
                    at.toLocalTime().equals(LocalTime.MIDNIGHT)
                            ? ""
                            : at.toLocalTime().toString());
        }
        return values;
    }

    private void check(UUID person, ReferForm form, PlaceCards.Card place, BindingResult errors) {
        if (places.shut().shut(person, place.id(), place.email())) {
            errors.reject("shut", ShutPlaces.REFUSAL);
        }
        if (places.address().in(person, form.words())) {
            errors.reject("told", "Ce texte dit où vit la personne, et son adresse est protégée. Retirez-la.");
        }
        if (form.mailWanted() && place.email() == null && !referrals.kept(place.id())) {
            errors.rejectValue("mail", "none", "Ce lieu n’a pas d’adresse e-mail : appelez-le, ou remettez la fiche.");
        }
        if (form.mailWanted() && !form.sharesSomething()) {
            errors.rejectValue("shares", "none", "Cochez ce que la personne accepte de faire savoir au lieu.");
        }
    }

    private ModelAndView page(ModelAndView page, UUID person, UUID placeId, Fields fields) {
        PlaceCards.Card place = places.required(placeId);
        return page.addObject("person", dossiers.card(person).orElseThrow(NotFound::new))
                .addObject("place", place)
                .addObject("shut", places.shut().shut(person, place.id(), place.email()) ? ShutPlaces.REFUSAL : null)
                .addObject("kept", referrals.kept(placeId))
                .addObject("fields", Objects.requireNonNull(fields));
    }
}
