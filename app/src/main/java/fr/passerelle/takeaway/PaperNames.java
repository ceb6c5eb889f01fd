package fr.passerelle.takeaway;

import fr.passerelle.attachment.Attachment;
import fr.passerelle.kernel.Now;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Names for her papers that she, her computer and an archive understand: {@code documents/2026-03-12_justificatif-de-domicile.pdf}. */
public final class PaperNames {

    private static final int LONGEST = 80;
    private static final Map<String, String> ENDINGS = Map.of("application/pdf", ".pdf", "image/jpeg", ".jpg");

    private final Map<UUID, String> kinds;
    private final Map<UUID, Map<String, String>> arrived;
    private final Set<String> taken = new HashSet<>();

    /** @param arrived what an earlier Passerelle said of papers that came from there */
    PaperNames(Map<UUID, String> kinds, Map<UUID, Map<String, String>> arrived) {
        this.kinds = kinds;
        this.arrived = arrived;
    }

    /** The papers under their names in the archive, each unlike any other, in an order that a journey does not change. */
    public List<NamedPaper> named(List<Attachment> papers) {
        return papers.stream()
                .sorted(Comparator.comparing(this::keptAt).reversed().thenComparing(Attachment::sha256))
                .map(paper -> new NamedPaper(paper, file(paper, keptAt(paper)), kind(paper), keptAt(paper)))
                .toList();
    }

    private Instant keptAt(Attachment paper) {
        String instant = arrived.getOrDefault(paper.id(), Map.of()).get("keptAt");
        return instant == null ? paper.keptAt() : Instant.parse(instant);
    }

    private String file(Attachment paper, Instant keptAt) {
        String day = LocalDate.ofInstant(keptAt, Now.PARIS).toString();
        String stem = FileFormat.PAPERS + day + "_" + plain(kind(paper));
        String ending = ENDINGS.getOrDefault(paper.mediaType(), ".docx");
        String name = stem + ending;
        for (int number = 2; !taken.add(name); number++) {
            name = stem + "-" + number + ending;
        }
        return name;
    }

    /** What it is: « Justificatif de domicile ». */
    private String kind(Attachment paper) {
        String plain = paper.mediaType().equals("image/jpeg") ? "photo" : "document";
        return kinds.getOrDefault(
                paper.id(), arrived.getOrDefault(paper.id(), Map.of()).getOrDefault("kind", plain));
    }

    private static String plain(String words) {
        String letters = Normalizer.normalize(words.replace("œ", "oe").replace("æ", "ae"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String cut = letters.substring(0, Math.min(LONGEST, letters.length())).replaceAll("^-|-$", "");
        return cut.isEmpty() ? "document" : cut;
    }
}
