package fr.passerelle.vault;

import fr.passerelle.kernel.Now;
import fr.passerelle.people.Secrets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** What must hold of what is typed about a paper. */
@Component
public class DescriptionRules {

    private static final int LONGEST = 150;
    private static final int FURTHEST_YEARS = 60;

    private final DocumentKinds kinds;
    private final Now now;

    DescriptionRules(DocumentKinds kinds, Now now) {
        this.kinds = kinds;
        this.now = now;
    }

    /** What is said of the paper; null when something is to be corrected, which is then written in the errors. */
    public @Nullable Description read(DescriptionTyped typed, Errors errors) {
        DocumentKind kind = kinds.find(typed.kind()).orElse(null);
        String title = tidy(typed.title());
        if (kind == null) {
            errors.rejectValue("kind", "none", "Choisissez la sorte de papier.");
        } else if (title == null && kind.key().equals(DocumentKind.OTHER)) {
            errors.rejectValue("title", "none", "Écrivez quel papier c’est.");
        }
        checkWords("title", title, errors);
        checkWords("original", typed.original(), errors);
        checkDays(typed, errors);
        if (kind == null || errors.hasErrors()) {
            return null;
        }
        return new Description(
                kind,
                title == null ? kind.label() : title,
                typed.issuedOn(),
                typed.validUntil(),
                tidy(typed.original()));
    }

    private void checkDays(DescriptionTyped typed, Errors errors) {
        LocalDate issued = typed.issuedOn();
        LocalDate until = typed.validUntil();
        LocalDate today = now.today();
        if (issued != null && (issued.isAfter(today) || issued.isBefore(today.minusYears(2L * FURTHEST_YEARS)))) {
            errors.rejectValue("issuedOn", "far", "Écrivez la date du papier\u00a0: elle n’est pas à venir.");
        }
        if (until != null && until.isAfter(today.plusYears(FURTHEST_YEARS))) {
            errors.rejectValue("validUntil", "far", "Vérifiez l’année\u00a0: cette date est trop lointaine.");
        } else if (until != null && issued != null && until.isBefore(issued)) {
            errors.rejectValue("validUntil", "before", "La fin ne peut pas venir avant la date du papier.");
        }
    }

    private static void checkWords(String field, @Nullable String typed, Errors errors) {
        if (typed == null) {
            return;
        }
        List<Secrets.Kind> found = Secrets.in(typed);
        if (!found.isEmpty()) {
            errors.rejectValue(
                    field,
                    "secret",
                    "Cela ressemble à " + found.get(0).label() + "\u00a0: retirez-le, Passerelle n’en garde jamais.");
        } else if (typed.strip().length() > LONGEST) {
            errors.rejectValue(field, "long", LONGEST + "\u00a0caractères au plus.");
        }
    }

    private static @Nullable String tidy(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
