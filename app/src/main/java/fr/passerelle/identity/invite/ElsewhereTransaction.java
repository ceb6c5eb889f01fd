package fr.passerelle.identity.invite;

import fr.passerelle.territory.Territories;
import fr.passerelle.territory.Territory;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A write in a territory that is not the one of the request, because a one-time link leads there. */
@Component
class ElsewhereTransaction {

    private final Territories territories;
    private final TransactionTemplate transactions;

    ElsewhereTransaction(Territories territories, TransactionTemplate transactions) {
        this.territories = territories;
        this.transactions = transactions;
    }

    boolean write(String code, Supplier<Boolean> work) {
        return territories.find(code).map(territory -> write(territory, work)).orElse(false);
    }

    boolean write(Territory territory, Supplier<Boolean> work) {
        return Territories.in(territory, () -> Boolean.TRUE.equals(transactions.execute(status -> work.get())));
    }
}
