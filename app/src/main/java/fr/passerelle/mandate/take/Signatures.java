package fr.passerelle.mandate.take;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.identity.Viewer;
import fr.passerelle.mandate.Authorisation;
import fr.passerelle.mandate.KeptMandates;
import fr.passerelle.mandate.Mandate;
import fr.passerelle.mandate.MandateKey;
import fr.passerelle.mandate.Revocation;
import fr.passerelle.mandate.SignedDocument;
import fr.passerelle.paper.SealKey;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts a mandate in force: what it replaces ends, what was signed is sealed, all in the writer's transaction. */
@Component
class Signatures {

    private final JdbcClient jdbc;
    private final KeptMandates kept;
    private final MandateKey key;
    private final Journal journal;

    Signatures(JdbcClient jdbc, KeptMandates kept, MandateKey key, Journal journal) {
        this.jdbc = jdbc;
        this.kept = kept;
        this.key = key;
        this.journal = journal;
    }

    /**
     * What proves the signature.
     *
     * @param drawing the strokes on the screen, or null
     * @param scan the attachment that holds the signed paper, or null
     */
    record Proof(byte @Nullable [] drawing, @Nullable UUID scan) {}

    /** Ends what the draft replaces, so that one right at a time holds for the same thing. The person is locked: nobody signs beside. */
    void replace(Viewer viewer, Mandate draft) {
        Set<String> keys =
                draft.authorisations().stream().map(each -> each.matter().key()).collect(Collectors.toSet());
        for (Authorisation earlier : kept.holding(draft.person())) {
            boolean same = keys.contains(earlier.matter().key())
                    && kept.find(draft.person(), viewer.organisation(), earlier.mandate())
                            .isPresent();
            if (same) {
                kept.revoke(earlier, Revocation.REPLACED, null, viewer.id());
                journal.record(viewer.actor(), Entry.on(draft.person(), "mandate.replaced", earlier.mandate()));
            }
        }
    }

    /** The midnight that ends what is signed. */
    static Instant end(Mandate draft, LocalDate signedOn) {
        return draft.duration().end(signedOn);
    }

    /** Seals what was signed and puts it in force. */
    void put(Viewer viewer, Mandate draft, SignedDocument document, Proof proof) {
        Timestamp from = Timestamp.from(document.signedAt());
        String json = document.json();
        int signed = jdbc.sql("""
                        update mandate_mandate set signing = ?, signed_at = ?, signed = ?, hash = ?, seal = ?, drawing = ?, scan = ?, version = version + 1
                        where id = ? and signed_at is null and version = ?
                        """)
                .params(document.signing(), from, json, SignedDocument.hash(json))
                .params(key.key().sign(SealKey.bytes(json)))
                .param(proof.drawing())
                .param(proof.scan())
                .params(draft.id(), draft.version())
                .update();
        if (signed == 0) {
            throw new OptimisticLockingFailureException("mandate signed or changed meanwhile");
        }
        for (SignedDocument.Given given : document.authorisations()) {
            jdbc.sql("update mandate_authorisation set starts_at = ?, ends_at = ? where id = ?")
                    .params(from, Timestamp.from(given.endsAt()), given.id())
                    .update();
        }
        journal.record(viewer.actor(), Entry.on(Objects.requireNonNull(draft.person()), "mandate.signed", draft.id()));
    }

    /** What is allowed, as it is sealed. */
    static List<SignedDocument.Given> given(Mandate draft, Instant end) {
        return draft.authorisations().stream()
                .map(each -> new SignedDocument.Given(
                        each.id(), each.matter().key(), each.matter().title(), end))
                .toList();
    }
}
