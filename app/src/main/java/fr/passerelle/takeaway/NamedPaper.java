package fr.passerelle.takeaway;

import fr.passerelle.attachment.Attachment;
import java.time.Instant;

/**
 * A paper and its name in the archive.
 *
 * @param keptAt since when it is kept, here or in the Passerelle from which it came
 */
public record NamedPaper(Attachment paper, String file, String kind, Instant keptAt) {}
