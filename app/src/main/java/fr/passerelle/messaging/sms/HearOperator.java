package fr.passerelle.messaging.sms;

import fr.passerelle.audit.Actor;
import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.identity.Open;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Phones;
import fr.passerelle.messaging.Messages;
import fr.passerelle.territory.Territories;
import fr.passerelle.territory.Territory;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What the operator tells us, behind a secret: a message arrived or did not ({@code id}, {@code status}), somebody answered ({@code from},
 * {@code text}). The answer is the same whether we know the message or not; an answer that is not STOP is not kept.
 */
@Controller
class HearOperator {

    private static final String PATH = "/api/sms/{territory}";
    private static final Set<String> ARRIVED = Set.of("delivered", "received", "ok", "livre", "livré", "dlvrd");
    private static final Set<String> LOST =
            Set.of("failed", "undelivered", "undeliv", "rejected", "rejectd", "expired", "error", "echec", "échec");
    private static final Set<String> STOP = Set.of("stop", "arret", "arrêt", "stopsms", "unsubscribe");

    private final Receipts receipts;
    private final Messages messages;
    private final Journal journal;
    private final Territories territories;
    private final TransactionTemplate transaction;

    HearOperator(
            Receipts receipts,
            Messages messages,
            Journal journal,
            Territories territories,
            TransactionTemplate transaction) {
        this.receipts = receipts;
        this.messages = messages;
        this.journal = journal;
        this.territories = territories;
        this.transaction = transaction;
    }

    /** What the operator says; fields that it does not send are null. */
    record Told(
            @Nullable String id,
            @Nullable String status,
            @Nullable String from,
            @Nullable String text) {}

    @Open(keepsNothing = true, french = true)
    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> hearJson(
            @PathVariable String territory,
            @RequestHeader(name = "X-Passerelle-Secret", required = false) @Nullable String secret,
            @RequestBody Map<String, Object> told) {
        return hear(
                territory,
                secret,
                new Told(word(told, "id"), word(told, "status"), word(told, "from"), word(told, "text")));
    }

    @Open(keepsNothing = true, french = true)
    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Void> hearForm(
            @PathVariable String territory,
            @RequestHeader(name = "X-Passerelle-Secret", required = false) @Nullable String secret,
            @RequestParam Map<String, String> told) {
        String given = secret == null ? told.get("secret") : secret;
        return hear(territory, given, new Told(told.get("id"), told.get("status"), told.get("from"), told.get("text")));
    }

    private ResponseEntity<Void> hear(String code, @Nullable String secret, Told told) {
        if (!receipts.authentic(secret)) {
            throw new NotFound();
        }
        Territory territory = territories.find(code).orElseThrow(NotFound::new);
        Territories.in(territory, () -> transaction.executeWithoutResult(status -> note(told)));
        return ResponseEntity.noContent().build();
    }

    private void note(Told told) {
        String status = lower(told.status());
        if (told.id() != null && (ARRIVED.contains(status) || LOST.contains(status))) {
            receipts.note(told.id(), ARRIVED.contains(status));
        }
        if (told.from() != null && STOP.contains(lower(told.text()).replaceAll("[^\\p{L}]", ""))) {
            Phones.read(told.from()).filter(phone -> !messages.stopped(phone)).ifPresent(phone -> {
                messages.stop(phone, null);
                journal.record(Actor.SYSTEM, Entry.of("sms.stopped", null));
            });
        }
    }

    private static String lower(@Nullable String words) {
        return Objects.toString(words, "").strip().toLowerCase(Locale.FRANCE);
    }

    private static @Nullable String word(Map<String, Object> told, String name) {
        Object value = told.get(name);
        return value == null ? null : value.toString();
    }

    /** Compares in constant time. */
    static boolean same(String a, String b) {
        return MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }
}
