package fr.passerelle.identity.invite;

import fr.passerelle.credentials.Accounts;
import fr.passerelle.credentials.Passphrases;
import fr.passerelle.credentials.Sessions;
import fr.passerelle.design.Fields;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A passphrase chosen by somebody who comes in by a link. */
@Component
class NewPassphrase {

    private final Accounts accounts;
    private final Passphrases passphrases;
    private final Sessions sessions;

    NewPassphrase(Accounts accounts, Passphrases passphrases, Sessions sessions) {
        this.accounts = accounts;
        this.passphrases = passphrases;
        this.sessions = sessions;
    }

    /** The form, with what is to be corrected; what was typed is not sent back. */
    Fields check(@Nullable String wanted, @Nullable String again, String... personal) {
        return add(Fields.blank(), wanted, again, personal);
    }

    Fields add(Fields fields, @Nullable String wanted, @Nullable String again, String... personal) {
        var problem = Passphrases.problem(wanted, List.of(personal));
        if (problem.isPresent()) {
            return fields.and("wanted", problem.get());
        }
        return Objects.equals(wanted, again) ? fields : fields.and("again", "Les deux phrases ne sont pas les mêmes.");
    }

    /** Keeps it and closes the sessions opened with an earlier one. */
    void keep(UUID account, @Nullable String wanted) {
        accounts.setPassphrase(account, passphrases.encode(Objects.requireNonNull(wanted)));
        accounts.seen(account);
        sessions.closeAll(account);
    }
}
