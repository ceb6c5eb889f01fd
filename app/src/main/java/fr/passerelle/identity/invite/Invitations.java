package fr.passerelle.identity.invite;

import fr.passerelle.credentials.OneTimeLinks;
import fr.passerelle.identity.AccountMails;
import fr.passerelle.kernel.Now;
import fr.passerelle.territory.Territories;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes the link of an invitation and sends it, where mail can be sent. */
@Component
class Invitations {

    static final String PURPOSE = "invitation";
    private static final Duration VALIDITY = Duration.ofHours(72);

    private final OneTimeLinks links;
    private final ObjectProvider<AccountMails> mails;
    private final Now now;
    private final String origin;

    Invitations(
            OneTimeLinks links,
            ObjectProvider<AccountMails> mails,
            Now now,
            @Value("${passerelle.origin}") String origin) {
        this.links = links;
        this.mails = mails;
        this.now = now;
        this.origin = origin;
    }

    /** Invites an account; what to tell the administrator. */
    String send(UUID account, String email) {
        String token = links.make(PURPOSE, Territories.required().code(), account.toString(), VALIDITY);
        String link = origin + "/t/" + Territories.required().code() + "/invitation/" + token;
        Optional<AccountMails> mail = Optional.ofNullable(mails.getIfAvailable());
        mail.ifPresent(sender -> sender.invitation(email, link, now.instant().plus(VALIDITY)));
        return mail.isPresent()
                ? "L’invitation est partie. Son lien est valable 72 heures."
                : "Aucun envoi d’e-mail n’est réglé ici. Transmettez ce lien vous-même, il est valable 72 heures et ne sert qu’une fois : "
                        + link;
    }
}
