package fr.passerelle.identity.admin;

import fr.passerelle.audit.Actor;
import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.credentials.Accounts;
import fr.passerelle.credentials.Accounts.Account;
import fr.passerelle.credentials.Sessions;
import fr.passerelle.kernel.Now;
import fr.passerelle.territory.Territories;
import fr.passerelle.territory.Territory;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Accounts that nobody uses: shown after 60 days, closed after 90. A forgotten account is the door of former employees and of thieves. */
@Component
class SleepingAccounts {

    static final int SHOWN_AFTER_DAYS = 60;
    static final int CLOSED_AFTER_DAYS = 90;

    private final Accounts accounts;
    private final Sessions sessions;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Now now;

    SleepingAccounts(Accounts accounts, Sessions sessions, Journal journal, TransactionTemplate transaction, Now now) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.journal = journal;
        this.transaction = transaction;
        this.now = now;
    }

    /** The accounts of the present territory that nobody has used for 60 days. */
    Set<UUID> here() {
        return accounts.unusedSince(Territories.required().code(), now.today().minusDays(SHOWN_AFTER_DAYS)).stream()
                .map(Account::id)
                .collect(Collectors.toSet());
    }

    /** Closes those of a territory that nobody has used for 90 days; demonstration accounts stay. */
    int closeIn(Territory territory) {
        var asleep = accounts.unusedSince(territory.code(), now.today().minusDays(CLOSED_AFTER_DAYS)).stream()
                .filter(account -> !account.demo())
                .toList();
        asleep.forEach(account ->
                Territories.in(territory, () -> transaction.executeWithoutResult(status -> close(account.id()))));
        return asleep.size();
    }

    private void close(UUID account) {
        accounts.close(account);
        sessions.closeAll(account);
        journal.record(Actor.SYSTEM, Entry.of("account.closed", account).because("90 jours sans connexion"));
    }
}
