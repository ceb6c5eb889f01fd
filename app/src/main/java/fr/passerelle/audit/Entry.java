package fr.passerelle.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is written in the journal. Never a name, never a content: identifiers and a verb.
 *
 * @param verb what was done, {@code subject.past-participle}, such as {@code person.registered}
 * @param dossier the person concerned, if any; her entries form one chain
 * @param subject identifier of what was touched
 * @param reason reason given in words by the actor, where the rule asks for one
 */
public record Entry(
        String verb,
        @Nullable UUID dossier,
        @Nullable UUID subject,
        @Nullable String reason) {

    /** An act on a dossier. */
    public static Entry on(UUID dossier, String verb, UUID subject) {
        return new Entry(verb, dossier, subject, null);
    }

    /** An act that concerns no person followed. */
    public static Entry of(String verb, @Nullable UUID subject) {
        return new Entry(verb, null, subject, null);
    }

    /** The same, with the reason that was given. */
    public Entry because(String words) {
        return new Entry(verb, dossier, subject, words);
    }
}
