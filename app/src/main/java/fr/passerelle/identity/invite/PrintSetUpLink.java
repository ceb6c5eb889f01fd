package fr.passerelle.identity.invite;

import fr.passerelle.credentials.Accounts;
import fr.passerelle.credentials.OneTimeLinks;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells, on the terminal of an empty instance, the one-time address at which it is set up. */
@Component
@Order(20)
@ConditionalOnWebApplication
@ConditionalOnProperty(value = "passerelle.demo", havingValue = "false", matchIfMissing = true)
class PrintSetUpLink implements ApplicationRunner {

    private final Accounts accounts;
    private final OneTimeLinks links;
    private final String origin;

    PrintSetUpLink(Accounts accounts, OneTimeLinks links, @Value("${passerelle.origin}") String origin) {
        this.accounts = accounts;
        this.links = links;
        this.origin = origin;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (accounts.exist()) {
            return;
        }
        String token = links.make(SetUpInstance.PURPOSE, null, "instance", Duration.ofHours(72));
        // On the terminal and nowhere else: a log may be kept and read by others.
        System.out.println(
                "Passerelle est vide. Pour l’installer, ouvrez une fois cette adresse (valable 72 heures) :");
        System.out.println("  " + origin + "/installation/" + token);
    }
}
