package fr.passerelle.identity.invite;

import fr.passerelle.credentials.Accounts;
import fr.passerelle.credentials.OneTimeLinks;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Open;
import fr.passerelle.territory.Territories;
import fr.passerelle.territory.Territory;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The first page of an empty instance: its territory, its first organisation and its first administrator. */
@Controller
class SetUpInstance {

    static final String PURPOSE = "set-up";

    private final OneTimeLinks links;
    private final Accounts accounts;
    private final Territories territories;
    private final NewPassphrase passphrase;
    private final FirstAdministrator first;

    SetUpInstance(
            OneTimeLinks links,
            Accounts accounts,
            Territories territories,
            NewPassphrase passphrase,
            FirstAdministrator first) {
        this.links = links;
        this.accounts = accounts;
        this.territories = territories;
        this.passphrase = passphrase;
        this.first = first;
    }

    record SetUpForm(
            @NotBlank(message = "Écrivez le nom du territoire.")
            @Size(max = 120, message = "120 caractères au plus.")
            @Nullable
            String territoryName,

            @NotBlank(message = "Écrivez un code court.")
            @Pattern(
                    regexp = "[a-z0-9]{1,20}",
                    message = "Des lettres minuscules et des chiffres seulement, 20 au plus.")
            @Nullable
            String territoryCode,

            @NotBlank(message = "Écrivez le nom de la structure.")
            @Size(max = 200, message = "200 caractères au plus.")
            @Nullable
            String organisation,

            @NotBlank(message = "Écrivez le nom de l’équipe.")
            @Size(max = 120, message = "120 caractères au plus.")
            @Nullable
            String team,

            @NotBlank(message = "Écrivez votre prénom.") @Size(max = 80, message = "80 caractères au plus.") @Nullable
            String firstName,

            @NotBlank(message = "Écrivez votre nom.") @Size(max = 80, message = "80 caractères au plus.") @Nullable
            String lastName,

            @NotBlank(message = "Écrivez votre adresse e-mail.")
            @Email(message = "Écrivez une adresse complète, par exemple prenom.nom@structure.fr.")
            @Size(max = 200, message = "200 caractères au plus.")
            @Nullable
            String email,

            @Nullable String wanted,
            @Nullable String again) {

        static SetUpForm proposed() {
            return new SetUpForm(null, "principal", null, "Direction", null, null, null, null, null);
        }
    }

    @Open(french = true)
    @GetMapping("/installation/{token}")
    ModelAndView form(@PathVariable String token) {
        return links.look(PURPOSE, token).isEmpty()
                ? lapsed()
                : page(HttpStatus.OK, token, Fields.of(SetUpForm.proposed()));
    }

    // There is no territory yet whose tables could hold a once-only key: the link is the key.
    @Open(keepsNothing = true, french = true)
    @PostMapping("/installation/{token}")
    ModelAndView setUp(@PathVariable String token, @Valid SetUpForm form, BindingResult errors) {
        if (links.look(PURPOSE, token).isEmpty()) {
            return lapsed();
        }
        Fields fields = check(form, errors);
        if (fields.hasErrors()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, token, fields);
        }
        Territory territory = new Territory(
                Objects.requireNonNull(form.territoryCode()),
                Objects.requireNonNull(form.territoryName()).strip());
        territories.open(territory);
        return first.create(territory, form, token)
                ? Pages.go("/connexion", "Passerelle est prête. Connectez-vous pour installer la double sécurité.")
                : lapsed();
    }

    private Fields check(SetUpForm form, BindingResult errors) {
        Fields fields = passphrase.add(
                Fields.of(errors),
                form.wanted(),
                form.again(),
                Objects.toString(form.firstName(), ""),
                Objects.toString(form.lastName(), ""),
                Objects.toString(form.email(), ""));
        return form.email() != null && accounts.taken(form.email())
                ? fields.and("email", "Cette adresse a déjà un compte.")
                : fields;
    }

    private static ModelAndView page(HttpStatus status, String token, Fields fields) {
        return Pages.answer(status, "identity/invite/set-up-instance", "token", token, "fields", fields);
    }

    private static ModelAndView lapsed() {
        return Pages.answer(HttpStatus.NOT_FOUND, "identity/invite/lapsed");
    }
}
