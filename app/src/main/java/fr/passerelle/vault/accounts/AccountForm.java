package fr.passerelle.vault.accounts;

import fr.passerelle.catalogue.Operator;
import fr.passerelle.vault.Login;
import fr.passerelle.vault.NoPassword;
import fr.passerelle.vault.OnlineAccount;
import fr.passerelle.vault.OnlineAccounts;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** An account as it is typed. There is no field for its password. */
record AccountForm(
        @NotNull(message = "Choisissez l’organisme.") @Nullable
        Operator operator,

        @Size(max = 100, message = "100 caractères au plus.") @Nullable
        String site,

        @NotNull(message = "Dites avec quoi la personne se connecte.") @Nullable
        Login login,

        @Size(max = 120, message = "120 caractères au plus.") @Nullable
        String loginWords,

        @Size(max = 300, message = "300 caractères au plus.") @Nullable
        String hints) {

    /** The account, ready to be noted; empty when something is to be corrected. */
    Optional<OnlineAccount> read(BindingResult errors) {
        if (operator == Operator.AUTRE && tidy(site) == null) {
            errors.rejectValue("site", "none", "Écrivez le nom du site.");
        }
        refuse(errors, "site", NoPassword.problem(site));
        refuse(errors, "loginWords", NoPassword.problem(loginWords));
        refuse(errors, "hints", NoPassword.problem(hints));
        return errors.hasErrors() || operator == null || login == null
                ? Optional.empty()
                : Optional.of(OnlineAccounts.noted(operator, tidy(site), login, tidy(loginWords), tidy(hints)));
    }

    private static void refuse(BindingResult errors, String field, @Nullable String problem) {
        if (problem != null) {
            errors.rejectValue(field, "secret", problem);
        }
    }

    private static @Nullable String tidy(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
