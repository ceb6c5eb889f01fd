package fr.passerelle.vault.demo;

import fr.passerelle.attachment.Attachment;
import fr.passerelle.attachment.Attachments;
import fr.passerelle.attachment.RefusedFile;
import fr.passerelle.catalogue.Operator;
import fr.passerelle.demo.DemoStep;
import fr.passerelle.demo.DemoWorld;
import fr.passerelle.vault.Description;
import fr.passerelle.vault.DocumentKind;
import fr.passerelle.vault.DocumentKinds;
import fr.passerelle.vault.Documents;
import fr.passerelle.vault.Login;
import fr.passerelle.vault.OnlineAccounts;
import fr.passerelle.vault.Openings;
import fr.passerelle.vault.Receivers;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Papers of some persons whom the first team follows: in order, to renew, over, without date, replaced, opened for a time. */
@Component
class DemoPapers implements DemoStep {

    private static final int PERSONS = 4;

    private final Documents documents;
    private final DocumentKinds kinds;
    private final Attachments attachments;
    private final OnlineAccounts accounts;
    private final Openings openings;

    DemoPapers(
            Documents documents,
            DocumentKinds kinds,
            Attachments attachments,
            OnlineAccounts accounts,
            Openings openings) {
        this.documents = documents;
        this.kinds = kinds;
        this.attachments = attachments;
        this.accounts = accounts;
        this.openings = openings;
    }

    /**
     * A paper to invent.
     *
     * @param age days since it was issued, or null
     * @param left days until the end written on it, or null
     */
    private record Plan(
            String kind,
            int pages,
            @Nullable Integer age,
            @Nullable Integer left,
            @Nullable String original) {}

    private static final List<Plan> PLANS = List.of(
            new Plan("identity-card", 2, null, 45, "chez la personne"),
            new Plan("tax-notice", 4, 110, null, "chez la personne, classeur bleu"),
            new Plan("proof-of-address", 1, 100, null, null),
            new Plan("bank-details", 1, 400, null, null),
            new Plan("health-certificate", 1, 60, null, "à la permanence, casier 12"),
            new Plan("payslips", 3, 20, null, null),
            new Plan("residence-permit", 2, null, null, "chez la personne"));

    @Override
    public int order() {
        return 67;
    }

    @Override
    public void load(DemoWorld world) {
        if (world.professionals.isEmpty()) {
            return;
        }
        DemoWorld.Professional by = world.professionals.get(0);
        List<UUID> persons = world.people.stream()
                .filter(person -> person.team().equals(by.team()))
                .map(DemoWorld.Person::id)
                .limit(PERSONS)
                .toList();
        for (int i = 0; i < persons.size(); i++) {
            for (Plan plan : PLANS.subList(0, PLANS.size() - i)) {
                add(world, by, persons.get(i), plan);
            }
        }
        if (!persons.isEmpty()) {
            showMore(world, by, persons.get(0));
        }
    }

    private UUID add(DemoWorld world, DemoWorld.Professional by, UUID person, Plan plan) {
        DocumentKind kind = kinds.of(plan.kind());
        LocalDate issued = plan.age() == null ? null : world.today().minusDays(plan.age());
        LocalDate until = plan.left() == null ? null : world.today().plusDays(plan.left());
        Description words = new Description(kind, kind.label(), issued, until, plan.original());
        try {
            Attachment kept = attachments.keep(by.account(), person, Specimen.of(kind.label(), plan.pages()));
            return documents.add(person, words, by.account(), List.of(kept));
        } catch (RefusedFile refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** An older notice behind the present one, a paper opened to another structure, two accounts. */
    private void showMore(DemoWorld world, DemoWorld.Professional by, UUID person) {
        UUID older = add(world, by, person, new Plan("tax-notice", 4, 480, null, null));
        documents.of(person).stream()
                .filter(document -> document.kind().key().equals("tax-notice")
                        && !document.id().equals(older))
                .findFirst()
                .ifPresent(newer -> documents.replace(documents.required(person, older), newer.id()));
        world.professionals.stream()
                .filter(other -> !other.organisation().equals(by.organisation()))
                .findFirst()
                .ifPresent(other -> openings.open(
                        documents.of(person).stream()
                                .filter(document -> document.kind().key().equals("identity-card"))
                                .findFirst()
                                .orElseThrow(),
                        new Receivers.Receiver(other.organisation(), null, ""),
                        "pour la demande de logement social",
                        world.today().plusDays(6),
                        by.account()));
        accounts.add(
                person,
                OnlineAccounts.noted(
                        Operator.CAF, null, Login.NUMBER, "1234567", "Le code arrive par SMS, sur son téléphone."),
                by.account());
        accounts.add(
                person,
                OnlineAccounts.noted(Operator.ASSURANCE_MALADIE, "Ameli", Login.SOCIAL_SECURITY, null, null),
                by.account());
    }
}
