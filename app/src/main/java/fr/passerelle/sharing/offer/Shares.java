package fr.passerelle.sharing.offer;

import fr.passerelle.audit.DossierLines;
import fr.passerelle.kernel.French;
import fr.passerelle.people.Exclusions;
import fr.passerelle.sharing.Consent;
import fr.passerelle.sharing.Recipients;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Reads what the pages of sharing show: to whom one may share, what was taken away already. */
@Component
class Shares {

    private static final int LINES = 200;

    private final Recipients recipients;
    private final Exclusions exclusions;
    private final DossierLines journal;
    private final JdbcClient jdbc;

    Shares(Recipients recipients, Exclusions exclusions, DossierLines journal, JdbcClient jdbc) {
        this.recipients = recipients;
        this.exclusions = exclusions;
        this.journal = journal;
        this.jdbc = jdbc;
    }

    /** Something that a guest printed or downloaded: it stays there after the consent ends. */
    record Taken(Instant at, String who) {

        String words() {
            return who + ", " + French.moment(at);
        }
    }

    /** The one recipient that was meant, or null with the field's error. */
    Consent.@Nullable Recipient recipient(UUID person, OfferForm form, BindingResult errors) {
        boolean one = form.toward() == OfferForm.Toward.PROFESSIONAL;
        List<Consent.Recipient> found = form.recipient().isEmpty()
                ? List.of()
                : one ? recipients.professionals(form.recipient()) : recipients.structures(form.recipient());
        if (found.size() != 1) {
            String names = found.stream().map(Consent.Recipient::name).collect(Collectors.joining("\u00a0; "));
            errors.rejectValue(
                    "recipient",
                    "none",
                    found.isEmpty()
                            ? one
                                    ? "Aucun professionnel du territoire n’a ce nom ou cette adresse e-mail."
                                    : "Aucune structure du territoire n’a ce nom ou ce SIRET."
                            : "Plusieurs réponses\u00a0: " + names
                                    + ". Écrivez le nom entier, le SIRET ou l’adresse e-mail.");
            return null;
        }
        if (excluded(person, found.get(0))) {
            errors.rejectValue(
                    "recipient",
                    "excluded",
                    "La personne a écarté " + found.get(0).name() + " de son dossier.");
            return null;
        }
        return found.get(0);
    }

    private boolean excluded(UUID person, Consent.Recipient recipient) {
        return exclusions.covers(person, new Exclusions.Target("", recipient.organisation(), recipient.account()));
    }

    /** What guests took away, latest first. */
    List<Taken> taken(UUID person) {
        return journal.of(person, Set.of("shared.downloaded"), Instant.EPOCH, LINES).stream()
                .map(line -> new Taken(
                        line.at(),
                        jdbc.sql("""
                                select coalesce((select first_name || ' ' || last_name from identity_agent where id = ?), 'un professionnel')
                                       || coalesce(', ' || (select name from identity_organisation where id = ?), '')
                                """)
                                .params(line.actor(), line.organisation())
                                .query(String.class)
                                .single()))
                .toList();
    }
}
