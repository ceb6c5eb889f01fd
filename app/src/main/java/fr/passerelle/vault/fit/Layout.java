package fr.passerelle.vault.fit;

import fr.passerelle.vault.fit.Picture.Written;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSStream;

/**
 * What each page weighs in each setting, without writing the document each time.
 *
 * @param pages their pictures that can be made lighter
 * @param pictures where each is in the document
 * @param rest bytes of all that is no such picture
 */
record Layout(List<List<Picture>> pages, Map<COSStream, Picture> pictures, long rest) {

    /** What a file holds beside its pages. */
    private static final int FRAME = 1_500;

    /**
     * The pages cut in as few files as possible.
     *
     * @return the first page of each file, from 0; empty when a page alone is too heavy
     */
    List<Integer> cuts(Setting setting, Wish wish) {
        weigh(setting);
        long each = rest / pages.size() + 1;
        List<Integer> cuts = new ArrayList<>(List.of(0));
        Set<Picture> held = new HashSet<>();
        long size = 0;
        for (int i = 0; i < pages.size(); i++) {
            long more = each + weight(pages.get(i), held, setting);
            boolean alone = i == cuts.get(cuts.size() - 1);
            if (!alone && (i - cuts.get(cuts.size() - 1) >= wish.maxPages() || size + more > wish.maxBytes())) {
                cuts.add(i);
                held.clear();
                size = FRAME;
                more = each + weight(pages.get(i), held, setting);
            }
            size += more;
            held.addAll(pages.get(i));
            if (size > wish.maxBytes()) {
                return List.of();
            }
        }
        return cuts;
    }

    /** Bytes of the whole as one file. */
    long size(Setting setting) {
        weigh(setting);
        return rest
                + pictures.values().stream()
                        .mapToLong(picture -> picture.size(setting))
                        .sum();
    }

    private static long weight(List<Picture> page, Set<Picture> held, Setting setting) {
        return page.stream()
                .distinct()
                .filter(picture -> !held.contains(picture))
                .mapToLong(picture -> picture.size(setting))
                .sum();
    }

    /** Two at a time on two cores: the sizes are then known. */
    private void weigh(Setting setting) {
        List.copyOf(pictures.values()).parallelStream().forEach(picture -> picture.size(setting));
    }

    /** Nothing is written twice for a rung that fits, and two rungs at most lie in memory. */
    boolean settle(Setting setting, boolean fits) {
        pictures.values().forEach(picture -> picture.settle(setting, fits));
        return fits;
    }

    /** Puts every picture in its place. */
    void write(Setting setting) throws IOException {
        settle(setting, true);
        List.copyOf(pictures.values()).parallelStream().forEach(picture -> picture.replacing(setting));
        for (Map.Entry<COSStream, Picture> entry : pictures.entrySet()) {
            Written written = entry.getValue().replacing(setting);
            if (written != null) {
                written.into(entry.getKey());
            }
        }
    }

    /** Pages, from 1, that are hard to read in that setting. */
    List<Integer> hardPages(Setting setting) {
        Set<Picture> hard = new HashSet<>(List.copyOf(pictures.values()).parallelStream()
                .filter(picture -> picture.legibility(setting) < Legibility.READABLE)
                .toList());
        return IntStream.range(0, pages.size())
                .filter(page -> pages.get(page).stream().anyMatch(hard::contains))
                .mapToObj(page -> page + 1)
                .toList();
    }
}
