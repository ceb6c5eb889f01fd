package fr.passerelle.referral.loop;

import fr.passerelle.messaging.Mail;
import fr.passerelle.messaging.Messages;
import fr.passerelle.referral.ShutPlaces;
import fr.passerelle.referral.SignedLinks;
import fr.passerelle.referral.loop.Referrals.Referral;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The mails to the place. Subject and body say nothing of the person: what she agreed to share is read behind the link, so that a mail
 * forwarded or left open reveals nobody.
 */
@Component
class ReferralMails {

    private final Messages messages;
    private final SignedLinks links;
    private final ShutPlaces places;

    ReferralMails(Messages messages, SignedLinks links, ShutPlaces places) {
        this.messages = messages;
        this.links = links;
        this.places = places;
    }

    /** Whether the person shut out whoever would read these mails: then none leaves any more. */
    boolean shut(Referral referral) {
        return places.shut(referral.personId(), referral.placeId(), referral.mailedTo());
    }

    void announce(UUID referral, String to, String sender) {
        messages.post(new Mail("referral:" + referral + ":sent", to, "Une personne vous est adressée", """
                Bonjour,

                %s vous adresse une personne, avec son accord.
                Vous pouvez lire sa demande et répondre ici, sans compte :

                %s

                Merci de dire en un clic si vous pouvez la recevoir.
                Ce lien est réservé à votre équipe et marche pendant 8 jours.

                Passerelle
                """.formatted(
                        sender, links.issue(referral))));
    }

    void remind(UUID referral, String to, String sender, Instant at) {
        messages.post(new Mail(
                "referral:" + referral + ":reminded:" + at.getEpochSecond(),
                to,
                "Rappel : une personne attend votre réponse",
                """
                Bonjour,

                %s vous a adressé une personne et n’a pas encore eu votre réponse.
                Vous pouvez répondre ici, en un clic et sans compte :

                %s

                Merci pour elle.

                Passerelle
                """.formatted(sender, links.issue(referral))));
    }

    void withdrawn(Referral referral) {
        String to = referral.mailedTo();
        if (to == null || shut(referral)) {
            return;
        }
        messages.post(
                new Mail("referral:" + referral.id() + ":withdrawn", to, "Une orientation a été retirée", """
                Bonjour,

                %s vous avait adressé une personne. Cette orientation a été retirée.
                Vous n’avez plus rien à faire, et le lien que vous aviez reçu ne s’ouvre plus.

                Passerelle
                """.formatted(
                                referral.senderName())));
    }

    void askVisit(UUID referral, String to, String sender, Instant at) {
        messages.post(new Mail(
                "referral:" + referral + ":visit:" + at.getEpochSecond(),
                to,
                "La personne attendue est-elle venue ?",
                """
                Bonjour,

                Vous attendiez une personne adressée par %s.
                Est-elle venue, et qu’est-ce que cela a donné ? Deux appuis suffisent, sans compte :

                %s

                Ce lien est réservé à votre équipe et marche pendant 8 jours.
                Merci pour elle.

                Passerelle
                """.formatted(sender, links.issue(referral))));
    }
}
