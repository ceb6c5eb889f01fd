package fr.passerelle.identity.gate;

import fr.passerelle.identity.PersonPrincipal;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.APerson;
import fr.passerelle.procedure.ProcedureFixtures;
import fr.passerelle.referral.ReferralFixtures;
import fr.passerelle.sharing.Partners;
import fr.passerelle.teamwork.Circle;
import fr.passerelle.teamwork.Talk;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import fr.passerelle.testing.OwnSpaces;
import fr.passerelle.vault.VaultFixtures;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every form by which something about a person leaves for somebody, with what must stand before it. */
@Component
class Senders {

    private static final String SHUT = "La personne a écarté";

    private final Browser browser;
    private final House house;
    private final Partners partners;
    private final Talk talk;
    private final OwnSpaces spaces;
    private final JdbcClient jdbc;
    private final Now now;

    Senders(Browser browser, House house, Partners partners, Talk talk, OwnSpaces spaces, JdbcClient jdbc, Now now) {
        this.browser = browser;
        this.house = house;
        this.partners = partners;
        this.talk = talk;
        this.spaces = spaces;
        this.jdbc = jdbc;
        this.now = now;
    }

    /** A form, the field that names the addressee, whether that is a whole structure, and what is answered. */
    enum Sender {
        TEAM("/personnes/{person}/suivi", "team", true, "Cette équipe suit déjà"),
        REFERENT("/personnes/{person}/suivi/{followUp}/referent", "referent", false, "Choisissez un professionnel"),
        TASK("/personnes/{person}/taches", "colleague", false, "Choisissez un collègue"),
        DECLINED_TASK("/personnes/{person}/taches/{task}/reconfier", "colleague", false, "Choisissez un collègue"),
        MENTION("/personnes/{person}/echanges", "mentions", false, "ne lit pas cet échange"),
        REPLY("/personnes/{person}/echanges/{exchange}", "mentions", false, "ne lit pas cet échange"),
        CONSENT("/personnes/{person}/partage/nouveau", "recipient", true, SHUT),
        CONSENT_OF_ONE("/personnes/{person}/partage/nouveau", "recipient", false, SHUT),
        YES("/personnes/{person}/partage/{consent}", "consent", true, SHUT),
        PAPER("/personnes/{person}/papiers/{document}/ouvrir", "receiver", true, SHUT),
        PAPER_TO_ONE("/personnes/{person}/papiers/{document}/ouvrir", "receiver", true, SHUT),
        MY_PAPER("/mon-espace/papiers/{document}/ouvrir", "receiver", true, "ce nom"),
        LETTER("/personnes/{person}/messages/{writing}/courrier", "recipient", true, SHUT),
        PROCEDURE("/personnes/{person}/demarches/{procedure}/confier", "colleague", false, "ne voit pas ce dossier"),
        REFERRAL("/personnes/{person}/orientations/nouvelle", "place", true, SHUT),
        DRAFT("/personnes/{person}/orientations/{id}/apercu", "place", true, SHUT),
        REMINDER("/personnes/{person}/orientations/{id}/relance", "place", true, SHUT);

        private final String route;
        private final String name;
        private final boolean structure;
        private final String words;

        Sender(String route, String name, boolean structure, String words) {
            this.route = route;
            this.name = name;
            this.structure = structure;
            this.words = words;
        }

        String field() {
            return route + " " + name;
        }

        String words() {
            return words;
        }
    }

    /** A form ready to be sent; by the worker where {@code as} is null, else by the person herself. */
    record Sent(PersonPrincipal as, String address, String... form) {

        static Sent of(String address, String... form) {
            return new Sent(null, address, form);
        }
    }

    static List<Sender> all() {
        return List.of(Sender.values());
    }

    ReferralFixtures referrals() {
        return new ReferralFixtures(jdbc, now);
    }

    private Viewer worker() {
        return house.a(Trade.SOCIAL_WORKER);
    }

    UUID person() {
        return APerson.unique().followedBy(worker()).in(house, jdbc);
    }

    /** Somebody of a structure of their own, or of the worker's team. */
    Viewer target(Sender sender) {
        return sender.structure || sender == Sender.CONSENT_OF_ONE
                ? partners.somebody(Trade.SOCIAL_WORKER)
                : house.newcomer(Trade.SOCIAL_WORKER);
    }

    /** The structure is shut out, or the colleague alone; of a single professional, the structure where they work. */
    void exclude(Sender sender, UUID person, Viewer target) {
        boolean whole = sender.structure || sender == Sender.CONSENT_OF_ONE;
        Territories.in(
                House.SOUTH,
                () -> jdbc.sql("insert into people_exclusion (id, person_id, " + (whole ? "organisation_id" : "account")
                                + ", noted_at) values (gen_random_uuid(), ?, ?, now())")
                        .params(person, whole ? target.organisation() : target.id())
                        .update());
    }

    Sent prepare(Sender sender, UUID person, Viewer target) {
        String home = "/personnes/" + person;
        String id = target.id().toString();
        return switch (sender) {
            case TEAM -> Sent.of(home + "/suivi", "team", target.team().toString());
            case REFERENT -> Sent.of(home + "/suivi/" + followUp(person) + "/referent", "referent", id);
            case TASK -> Sent.of(home + "/taches", "title", "Appeler la CAF", "colleague", id);
            case DECLINED_TASK -> declined(home, person, id);
            case MENTION, REPLY -> message(sender, home, person, id);
            case CONSENT -> consent(home, "STRUCTURE", target.organisationName());
            case CONSENT_OF_ONE -> consent(home, "PROFESSIONAL", target.name());
            case YES -> agreed(home, person, target);
            case PAPER, PAPER_TO_ONE, MY_PAPER -> paper(sender, person, target);
            case LETTER -> letter(home, person, target);
            case PROCEDURE -> procedure(person, id);
            case REFERRAL, DRAFT, REMINDER -> referral(sender, home, person, target);
        };
    }

    private String followUp(UUID person) {
        return one("select id::text from people_follow_up where person_id = ?", person);
    }

    private Sent declined(String home, UUID person, String colleague) {
        Viewer first = house.newcomer(Trade.SOCIAL_WORKER);
        browser.post(
                worker(),
                home + "/taches",
                "title",
                "Appeler",
                "colleague",
                first.id().toString());
        String task = home + "/taches/" + one("select id::text from teamwork_task where person_id = ?", person);
        browser.post(first, task, "move", "DECLINE", "words", "Je suis en congé", "version", "0");
        return Sent.of(task + "/reconfier", "colleague", colleague, "version", "1");
    }

    private Sent message(Sender sender, String home, UUID person, String colleague) {
        if (sender == Sender.MENTION) {
            return Sent.of(
                    home + "/echanges",
                    "subject",
                    "Logement",
                    "circle",
                    "FOLLOW_UP",
                    "body",
                    "Vu",
                    "mentions",
                    colleague);
        }
        String exchange = talk.opened(person, Circle.FOLLOW_UP, "Logement", "Bonjour");
        return Sent.of(exchange, "body", "Vu", "mentions", colleague);
    }

    private Sent consent(String home, String toward, String recipient) {
        return Sent.of(
                home + "/partage/nouveau",
                "toward",
                toward,
                "recipient",
                recipient,
                "purpose",
                Partners.PURPOSE,
                "basis",
                "CONSENT",
                "categories",
                "PROCEDURES",
                "level",
                "READ",
                "length",
                "QUARTER");
    }

    private Sent agreed(String home, UUID person, Viewer target) {
        Sent first = consent(home, "STRUCTURE", target.organisationName());
        browser.post(worker(), first.address(), first.form());
        String consent = one("select id::text from sharing_consent where person_id = ?", person);
        return Sent.of(home + "/partage/" + consent, "given", "SCREEN", "understood", "true");
    }

    private Sent paper(Sender sender, UUID person, Viewer target) {
        UUID paper = new VaultFixtures(browser, jdbc, now).added(worker(), person, "identity-card");
        String receiver = sender == Sender.PAPER_TO_ONE ? target.name() : target.organisationName();
        String until = French.field(now.today().plusDays(7));
        String[] form = {"receiver", receiver, "purpose", "le logement social", "until", until};
        return sender == Sender.MY_PAPER
                ? new Sent(spaces.open(person), "/mon-espace/papiers/" + paper + "/ouvrir", form)
                : Sent.of(VaultFixtures.home(person) + "/" + paper + "/ouvrir", form);
    }

    private Sent letter(String home, UUID person, Viewer target) {
        browser.post(
                worker(),
                home + "/courriers/nouveau/attestation",
                "fields[addressee]",
                "CAF",
                "fields[since]",
                "le 3 mars 2026",
                "fields[purpose]",
                "Une demande");
        String letter = one("select id::text from correspondence_writing where person_id = ?", person);
        String recipient = "À l’accueil\n" + target.organisationName() + "\n13120 Gardanne";
        return Sent.of(
                home + "/messages/" + letter + "/courrier",
                "recipient",
                recipient,
                "subject",
                "Une demande",
                "body",
                "Madame, Monsieur,",
                "version",
                "0");
    }

    private Sent procedure(UUID person, String colleague) {
        String path = "/personnes/" + person + "/demarches";
        browser.post(
                worker(),
                path + "/commencer",
                "sheet",
                ProcedureFixtures.SHEET,
                "mode",
                "WITH",
                "modeReason",
                "Conseil du repérage");
        String id = one("select procedure_id::text from procedure_person where person_id = ?", person);
        return Sent.of(path + "/" + id + "/confier", "colleague", colleague, "version", "0");
    }

    private Sent referral(Sender sender, String home, UUID person, Viewer target) {
        ReferralFixtures given = referrals();
        UUID place = given.place(given.newAddress());
        given.keeps(target, place);
        Sent draft = Sent.of(
                home + "/orientations/nouvelle",
                "place",
                place.toString(),
                "need",
                "Déclaration",
                "urgency",
                "CALM",
                "consent",
                "ORAL",
                "mail",
                "true",
                "shares",
                "NEED");
        if (sender == Sender.REFERRAL) {
            return draft;
        }
        browser.post(worker(), draft.address(), draft.form());
        String referral = home + "/orientations/" + given.latest(person);
        if (sender == Sender.REMINDER) {
            browser.post(worker(), referral + "/apercu");
            return Sent.of(referral + "/relance");
        }
        return Sent.of(referral + "/apercu");
    }

    private String one(String sql, UUID id) {
        return Territories.in(
                House.SOUTH, () -> jdbc.sql(sql).param(id).query(String.class).single());
    }
}
