package fr.passerelle.backup;

import org.jspecify.annotations.Nullable;

/**
 * Where a backup comes from.
 *
 * @param version version of Passerelle that wrote it
 * @param demonstration whether its people are invented, and its accounts known to everybody
 * @param key fingerprint of the installation's key, which is not in the backup; null where none was found
 */
public record Origin(
        String version, boolean demonstration, @Nullable String key) {}
