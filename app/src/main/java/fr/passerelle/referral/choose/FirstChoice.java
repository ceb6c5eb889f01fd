package fr.passerelle.referral.choose;

import fr.passerelle.directory.Offer.Service;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The referral of which another place is looked for.
 *
 * @param tried its place, and those that it had itself replaced
 */
record FirstChoice(
        UUID id, String placeName, String need, @Nullable Service service, Set<UUID> tried) {}
