package fr.passerelle.sharing;

import fr.passerelle.credentials.PurposeKeys;
import fr.passerelle.design.Language;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import fr.passerelle.kernel.PersonCodes;
import fr.passerelle.people.Dossiers;
import fr.passerelle.territory.Territories;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The code that a person carries from one structure to another, so that two structures find that they know her only through her. Used once, for a
 * short time; of it only a keyed digest is kept, and ten wrong tries at it close it.
 */
@Component
public class SharingCodes {

    private static final int SELECTOR = 3;
    private static final int WRONG = 10;
    private static final int DRAWS = 200;

    private final JdbcClient jdbc;
    private final Consents consents;
    private final Now now;
    private final SecretKeySpec key;
    private final TransactionTemplate aside;

    SharingCodes(
            JdbcClient jdbc, Consents consents, Now now, PurposeKeys keys, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.consents = consents;
        this.now = now;
        this.key = new SecretKeySpec(keys.key("sharing code"), "HmacSHA256");
        this.aside = new TransactionTemplate(transactions);
        aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** How long it waits to be used. */
    public enum Life {
        QUARTER("15 minutes", Duration.ofMinutes(15)),
        APPOINTMENT("Jusqu’à la fin du rendez-vous, 4 heures au plus", Duration.ofHours(4));

        private final String label;
        private final Duration duration;

        Life(String label, Duration duration) {
            this.label = label;
            this.duration = duration;
        }

        /** The French words. */
        public String label() {
            return label;
        }

        /** The time it waits. */
        public Duration duration() {
            return duration;
        }
    }

    /** What a code opened. */
    public record Used(UUID person, UUID consent) {}

    /** Draws a code for what she is ready to share with whom she will give it to; her earlier one dies. */
    public String make(UUID person, Consent.Terms terms, Life life, @Nullable UUID by) {
        Timestamp at = Timestamp.from(now.instant());
        jdbc.sql("delete from sharing_code where person_id = ? or expires_at <= ?")
                .params(person, at)
                .update();
        for (int i = 0; i < DRAWS; i++) {
            String code = PersonCodes.draw();
            int kept = jdbc.sql("""
                            insert into sharing_code (id, person_id, selector, digest, purpose, categories, contributes, consent_ends_at,
                                made_at, made_by, expires_at)
                            values (:id, :person, :selector, :digest, :purpose, :categories, :contributes, :end, :at, :by, :expires)
                            on conflict (selector) do nothing
                            """)
                    .param("id", Ids.next())
                    .param("person", person)
                    .param("selector", selector(code))
                    .param("digest", digest(code))
                    .param("purpose", terms.purpose())
                    .param("categories", Consents.names(terms.categories()))
                    .param("contributes", terms.contributes())
                    .param("end", Timestamp.from(terms.endsAt()))
                    .param("at", at)
                    .param("by", by, Types.OTHER)
                    .param("expires", Timestamp.from(now.instant().plus(life.duration())))
                    .update();
            if (kept == 1) {
                return code;
            }
        }
        throw new IllegalStateException("too many sharing codes wait at once");
    }

    /** Whether one waits to be used. */
    public boolean waits(UUID person) {
        return jdbc.sql(
                        "select exists (select 1 from sharing_code where person_id = ? and expires_at > ? and wrong < ?)")
                .params(person, Timestamp.from(now.instant()), WRONG)
                .query(Boolean.class)
                .single();
    }

    /** Closes the one that waits; false when none does. */
    public boolean close(UUID person) {
        return jdbc.sql("delete from sharing_code where person_id = ?")
                        .param(person)
                        .update()
                > 0;
    }

    /**
     * Opens to the viewer's structure what she prepared with that code. Unknown, wrong, lapsed, closed, or of a person who excluded the viewer: the same
     * questions are asked and the same nothing is answered. A try is charged before it is looked at, and stays charged.
     */
    public Optional<Used> use(Viewer viewer, String typed) {
        String code = Optional.ofNullable(PersonCodes.read(typed)).orElse("AAAAAAAA");
        aside.executeWithoutResult(status -> jdbc.sql("update sharing_code set wrong = wrong + 1 where selector = ?")
                .param(selector(code))
                .update());
        return jdbc.sql(
                        """
                        delete from sharing_code c using people_person p
                        where p.id = c.person_id and c.selector = :selector and c.digest = :digest and c.expires_at > :now and c.wrong <= :wrong and
                        """ + Dossiers.NOT_EXCLUDED
                                + " returning c.person_id, c.purpose, c.categories, c.contributes, c.consent_ends_at, c.made_by")
                .param("selector", selector(code))
                .param("digest", digest(code))
                .param("now", Timestamp.from(now.instant()))
                .param("wrong", WRONG)
                .param("account", viewer.id())
                .query((row, i) -> {
                    var terms = new Consent.Terms(
                            row.getString("purpose"),
                            Basis.CONSENT,
                            null,
                            Consents.categories(row),
                            row.getBoolean("contributes"),
                            row.getTimestamp("consent_ends_at").toInstant());
                    return new Prepared(
                            row.getObject("person_id", UUID.class), terms, row.getObject("made_by", UUID.class));
                })
                .optional()
                .map(prepared -> open(viewer, prepared));
    }

    private record Prepared(
            UUID person, Consent.Terms terms, @Nullable UUID by) {}

    private Used open(Viewer viewer, Prepared prepared) {
        var recipient = new Consent.Recipient(viewer.organisationName(), viewer.organisation(), null);
        UUID consent = consents.prepare(prepared.person(), recipient, prepared.terms(), Language.FALC, prepared.by());
        consents.give(prepared.person(), consent, Consent.Given.CODE, null);
        return new Used(prepared.person(), consent);
    }

    private static String selector(String code) {
        return code.substring(0, SELECTOR);
    }

    private byte[] digest(String code) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal((Territories.required().code() + "/" + code).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
