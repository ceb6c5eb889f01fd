package fr.passerelle.identity;

import java.util.UUID;

/**
 * An account opened unusually many files: told at the opening that passes the mark, once for each mark within a day.
 *
 * @param files how many different ones, since yesterday or within an hour
 * @param stopped whether no further file opens to it
 */
public record ManyFilesOpened(UUID account, int files, boolean stopped) {}
