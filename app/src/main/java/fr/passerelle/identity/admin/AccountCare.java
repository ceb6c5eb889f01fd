package fr.passerelle.identity.admin;

import fr.passerelle.credentials.Accounts;
import fr.passerelle.credentials.Accounts.Account;
import fr.passerelle.credentials.OneTimeCodes;
import fr.passerelle.credentials.Passkeys;
import fr.passerelle.credentials.Sessions;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an administrator may do to the account behind a professional; reading their secrets is not among it. */
@Component
class AccountCare {

    private final Accounts accounts;
    private final OneTimeCodes codes;
    private final Passkeys passkeys;
    private final Sessions sessions;

    AccountCare(Accounts accounts, OneTimeCodes codes, Passkeys passkeys, Sessions sessions) {
        this.accounts = accounts;
        this.codes = codes;
        this.passkeys = passkeys;
        this.sessions = sessions;
    }

    /** What the administrator sees of an account. */
    record State(
            boolean open,
            boolean invited,
            boolean secondFactor,
            @Nullable LocalDate lastSeenOn) {}

    State state(UUID id) {
        Optional<Account> account = accounts.byId(id);
        return account.map(known -> new State(
                        true,
                        known.passwordHash() == null,
                        known.oneTimeCode() || !passkeys.of(id).isEmpty(),
                        known.lastSeenOn()))
                .orElseGet(() -> new State(false, false, false, null));
    }

    void reopen(UUID id) {
        if (accounts.byId(id).isEmpty()) {
            accounts.reopen(id);
        }
    }

    void close(UUID id) {
        accounts.close(id);
        sessions.closeAll(id);
    }

    void resetFactor(UUID id) {
        codes.forget(id);
        passkeys.forget(id);
        sessions.closeAll(id);
    }
}
