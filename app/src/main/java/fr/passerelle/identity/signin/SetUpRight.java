package fr.passerelle.identity.signin;

import fr.passerelle.audit.Actor;
import fr.passerelle.credentials.Accounts;
import fr.passerelle.credentials.Accounts.Account;
import fr.passerelle.credentials.Attempts;
import fr.passerelle.credentials.Passkeys;
import fr.passerelle.credentials.Passphrases;
import fr.passerelle.identity.AccountPrincipal;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may add a factor: the one wholly signed in, or the one half signed in to an account that has none. */
@Component
class SetUpRight {

    private final Accounts accounts;
    private final Passkeys passkeys;
    private final Passphrases passphrases;
    private final Attempts attempts;
    private final Presence presence;

    SetUpRight(Accounts accounts, Passkeys passkeys, Passphrases passphrases, Attempts attempts, Presence presence) {
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.passphrases = passphrases;
        this.attempts = attempts;
        this.presence = presence;
    }

    /** Somebody who may add a factor to their account. */
    record Holder(AccountPrincipal principal, Account account) {}

    Holder require(@Nullable AccountPrincipal principal) {
        if (principal == null || presence.of(principal).isEmpty()) {
            throw new NotFound();
        }
        Account account = accounts.byId(principal.id()).orElseThrow(NotFound::new);
        boolean none = !account.oneTimeCode() && passkeys.of(account.id()).isEmpty();
        if (!principal.secondFactor() && !none) {
            throw new NotFound();
        }
        return new Holder(principal, account);
    }

    /** The passphrase was given a moment ago, or is asked again. */
    boolean confirmed(Holder holder, @Nullable String passphrase) {
        if (!holder.principal().secondFactor()) {
            return true;
        }
        Account account = holder.account();
        boolean right = passphrase != null
                && attempts.begin(account.id())
                && passphrases.matches(passphrase, account.passwordHash());
        if (right) {
            attempts.giveBack(account.id());
        }
        return right;
    }

    Actor actor(AccountPrincipal principal) {
        return presence.of(principal).map(Viewer::actor).orElseThrow(NotFound::new);
    }
}
