package fr.passerelle.space.card;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.design.Refusal;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.PersonCodes;
import fr.passerelle.paper.Paper;
import fr.passerelle.paper.PaperResponse;
import fr.passerelle.people.DossierFrame;
import fr.passerelle.people.Dossiers;
import fr.passerelle.space.Cards;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The professional opens the space with the person: hands her a card, a new one when it is lost, or closes the space. */
@Controller
class OpenSpace {

    private final Cards cards;
    private final Dossiers dossiers;
    private final DossierFrame frame;
    private final Paper paper;
    private final Journal journal;

    OpenSpace(Cards cards, Dossiers dossiers, DossierFrame frame, Paper paper, Journal journal) {
        this.cards = cards;
        this.dossiers = dossiers;
        this.frame = frame;
        this.paper = paper;
        this.journal = journal;
    }

    /**
     * How the card is made.
     *
     * @param beside {@code BIRTH_DATE} or {@code NUMBER}
     * @param number the four digits
     * @param present whether the person is there and agrees
     */
    record CardForm(
            @Nullable String beside,
            @Nullable String number,
            @Nullable String present) {

        boolean withNumber() {
            return "NUMBER".equals(beside);
        }
    }

    /** The code to print again, which only the page that showed it knows. */
    record CodeForm(@Nullable String code) {}

    @Allowed(Action.OPEN_SPACE)
    @GetMapping("/personnes/{person}/espace")
    ModelAndView page(Viewer viewer, @PathVariable UUID person) {
        boolean born = card(person).birthDate() != null;
        return page(HttpStatus.OK, viewer, person, Fields.of(Map.of("beside", born ? "BIRTH_DATE" : "NUMBER")));
    }

    /** Answers with a page, not a redirect: the code is shown once and kept nowhere. */
    @Allowed(Action.OPEN_SPACE)
    @PostMapping("/personnes/{person}/espace/carte")
    ModelAndView make(Viewer viewer, @PathVariable UUID person, @ModelAttribute("form") CardForm form) {
        Dossiers.Card known = card(person);
        Fields fields = checked(form, known);
        if (fields.hasErrors()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, viewer, person, fields);
        }
        boolean opened = !cards.standing(person).open();
        String code = cards.make(viewer, person, form.withNumber() ? form.number() : null);
        journal.record(viewer.actor(), Entry.on(person, opened ? "space.opened" : "space.card-made", person));
        return Pages.show(
                "space/card/handed",
                "person",
                known,
                "code",
                PersonCodes.words(code),
                "address",
                cards.address(),
                "withNumber",
                form.withNumber());
    }

    @Allowed(value = Action.OPEN_SPACE, keepsNothing = true)
    @PostMapping("/personnes/{person}/espace/carte.pdf")
    ResponseEntity<byte[]> print(@PathVariable UUID person, @ModelAttribute("form") CodeForm form) {
        String code = form.code() == null ? null : Cards.read(form.code());
        if (code == null || !cards.isOf(person, code)) {
            throw new NotFound();
        }
        byte[] document = paper.pdf(
                "space/card/card-paper",
                Map.of(
                        "code",
                        PersonCodes.words(code),
                        "address",
                        cards.address(),
                        "withNumber",
                        cards.standing(person).withNumber()));
        return PaperResponse.inline(document, "carte.pdf");
    }

    @Allowed(Action.OPEN_SPACE)
    @PostMapping("/personnes/{person}/espace/fermer")
    ModelAndView close(Viewer viewer, @PathVariable UUID person) {
        if (!cards.close(person)) {
            return Refusal.CONFLICT.page();
        }
        journal.record(viewer.actor(), Entry.on(person, "space.closed", person));
        return Pages.go(
                "/personnes/" + person + "/espace",
                "L’espace est fermé. La carte n’ouvre plus rien, et personne n’y est plus.");
    }

    private Dossiers.Card card(UUID person) {
        return dossiers.card(person).orElseThrow(NotFound::new);
    }

    private static Fields checked(CardForm form, Dossiers.Card known) {
        Fields fields = Fields.of(form);
        if (!form.withNumber() && !"BIRTH_DATE".equals(form.beside())) {
            fields = fields.and("beside", "Choisissez ce que la personne tapera avec son code.");
        }
        if ("BIRTH_DATE".equals(form.beside()) && known.birthDate() == null) {
            fields = fields.and(
                    "beside", "Sa date de naissance n’est pas dans le dossier\u00a0: choisissez un numéro avec elle.");
        }
        if (form.withNumber() && (form.number() == null || !form.number().matches("\\d{4}"))) {
            fields = fields.and("number", "Écrivez 4 chiffres, choisis par la personne.");
        }
        return "yes".equals(form.present())
                ? fields
                : fields.and("present", "La carte se fait avec la personne\u00a0: dites qu’elle est là et d’accord.");
    }

    private ModelAndView page(HttpStatus status, Viewer viewer, UUID person, Fields fields) {
        return Pages.answer(
                status,
                "space/card/open-space",
                "around",
                frame.of(viewer, person, "/espace"),
                "fields",
                fields,
                "standing",
                cards.standing(person),
                "born",
                card(person).birthDate() != null);
    }
}
