package fr.passerelle.people.register;

import fr.passerelle.kernel.Phones;
import fr.passerelle.people.CommuneChoice;
import fr.passerelle.people.CommuneChoice.Commune;
import fr.passerelle.people.Secrets;
import fr.passerelle.people.Situation;
import fr.passerelle.people.Situation.Channel;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** The rules that one field alone cannot check; what they understand is kept for writing. */
@Component
class PersonRules {

    private static final int EARLIEST_BIRTH = 1900;

    private final ObjectProvider<CommuneChoice> communes;

    PersonRules(ObjectProvider<CommuneChoice> communes) {
        this.communes = communes;
    }

    /** What was understood of a form: numbers as E.164, the commune found. */
    record Understood(
            @Nullable String phone,
            @Nullable String phone2,
            @Nullable String trustedPhone,
            @Nullable Commune commune) {}

    /** Whether communes can be looked up; else their code is typed. */
    boolean knowsCommunes() {
        return communes.getIfAvailable() != null;
    }

    Understood check(PersonForm form, BindingResult errors) {
        if (form.displayName().isEmpty()) {
            refuse(errors, "firstName", "Écrivez au moins un prénom ou un pseudonyme.");
        }
        if (form.birthDate() != null && form.birthDate().getYear() < EARLIEST_BIRTH) {
            refuse(errors, "birthDate", "Vérifiez l’année de naissance.");
        }
        if (!Situation.languages().keySet().containsAll(form.languages())) {
            refuse(errors, "languages", "Choisissez les langues dans la liste.");
        }
        String phone = phone(form.phone(), "phone", errors);
        String phone2 = phone(form.phone2(), "phone2", errors);
        channels(form, errors);
        noSecret(form.contactNote(), "contactNote", errors);
        noSecret(form.neverReason(), "neverReason", errors);
        return new Understood(phone, phone2, phone(form.trustedPhone(), "trustedPhone", errors), commune(form, errors));
    }

    private static @Nullable String phone(String typed, String field, BindingResult errors) {
        if (typed.isEmpty()) {
            return null;
        }
        String number = Phones.read(typed).orElse(null);
        if (number == null) {
            refuse(
                    errors,
                    field,
                    "Ce numéro n’existe pas. Écrivez-le par exemple 06 39 98 04 17, ou +213… pour l’étranger.");
        }
        return number;
    }

    private static void channels(PersonForm form, BindingResult errors) {
        Set<Channel> chosen = new HashSet<>(form.possible());
        if (form.preferred() != null) {
            chosen.add(form.preferred());
        }
        if (form.neverWrite() && (chosen.contains(Channel.POST) || chosen.contains(Channel.EMAIL))) {
            refuse(errors, "neverWrite", "« Ne jamais écrire » contredit le courrier ou l’e-mail choisi plus haut.");
        }
        if (form.neverCall() && chosen.contains(Channel.CALL)) {
            refuse(errors, "neverCall", "« Ne jamais appeler » contredit l’appel choisi plus haut.");
        }
        if (form.preferred() == Channel.EMAIL && form.email().isEmpty()) {
            refuse(errors, "email", "Écrivez l’adresse e-mail qu’elle préfère.");
        }
        if ((form.preferred() == Channel.CALL || form.preferred() == Channel.SMS)
                && form.phone().isEmpty()) {
            refuse(errors, "phone", "Écrivez le numéro qu’elle préfère.");
        }
    }

    private static void noSecret(String text, String field, BindingResult errors) {
        Secrets.in(text).stream()
                .findFirst()
                .ifPresent(kind -> refuse(
                        errors,
                        field,
                        "Ce texte ressemble à " + kind.label() + ". Passerelle n’en garde aucun : retirez-le."));
    }

    private @Nullable Commune commune(PersonForm form, BindingResult errors) {
        CommuneChoice choice = communes.getIfAvailable();
        if (form.commune().isEmpty() || choice == null) {
            return null;
        }
        List<Commune> found = choice.matching(form.commune());
        if (found.size() == 1) {
            return found.get(0);
        }
        Commune same = found.stream()
                .filter(commune -> commune.insee().equals(form.communeInsee()))
                .findFirst()
                .orElse(null);
        if (same == null) {
            refuse(
                    errors,
                    "commune",
                    found.isEmpty()
                            ? "Cette commune n’est pas connue. Écrivez son nom ou son code postal."
                            : several(found));
        }
        return same;
    }

    private static String several(List<Commune> found) {
        List<String> names =
                found.stream().limit(6).map(Commune::name).distinct().toList();
        return "Plusieurs communes répondent : " + String.join(", ", names) + ". Écrivez le nom de la bonne.";
    }

    private static void refuse(BindingResult errors, String field, String message) {
        if (!errors.hasFieldErrors(field)) {
            errors.rejectValue(field, "rule", message);
        }
    }
}
