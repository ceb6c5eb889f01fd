package fr.passerelle.people;

import java.util.UUID;

/**
 * A person is being erased: told in the transaction that deletes her, before her rows go. Whoever keeps something of hers that no foreign key takes
 * away (an encryption key, a file, a session) destroys it now, or after the commit when it cannot be undone.
 */
public record PersonErased(UUID person) {}
