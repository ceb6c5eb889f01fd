package fr.passerelle.vault.fit;

import fr.passerelle.kernel.French;
import fr.passerelle.vault.fit.Fitted.Done;
import fr.passerelle.vault.fit.Fitted.Files;
import fr.passerelle.vault.fit.Fitted.Impossible;
import fr.passerelle.vault.fit.Wish.Format;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * The largest quality that fits. Letters stay letters as long as they can: the images of a PDF are made lighter first, then, where the site takes
 * several files, the pages are spread over them, and only at the very last do the pages become pictures.
 */
final class Fit {

    private static final int MOST_FILES = 10;

    private final Wish wish;
    private final List<Setting> ladder;
    private long before;

    private Fit(Wish wish) {
        this.wish = wish;
        this.ladder = Setting.ladder(wish.colour());
    }

    /** Papers as that site accepts them, in their order, or the sentence that says what is possible. */
    static Fitted of(List<Original> originals, Wish wish) {
        Fit fit = new Fit(wish);
        try {
            return wish.format() == Format.JPEG ? fit.jpegs(originals) : fit.pdf(originals);
        } catch (Unfit unfit) {
            return new Impossible(unfit.sentence());
        }
    }

    /** Counts what comes, as it comes. */
    private List<Original> counted(List<Original> originals) {
        return originals.stream()
                .<Original>map(original -> () -> {
                    byte[] bytes = original.bytes();
                    before += bytes.length;
                    return bytes;
                })
                .toList();
    }

    /** A way that fits. */
    private record Way(Setting setting, List<Integer> cuts) {}

    private Fitted pdf(List<Original> originals) throws Unfit {
        Files asItIs = originals.size() == 1 ? asItIs(originals.get(0).bytes()) : null;
        if (asItIs != null) {
            return asItIs;
        }
        try (Assembly assembly = Assembly.of(counted(originals))) {
            int fewest = (assembly.pages() + wish.maxPages() - 1) / wish.maxPages();
            if (fewest > wish.maxFiles()) {
                throw new Unfit(tooManyPages(assembly.pages(), fewest));
            }
            if (fewest == 1 && wish.colour() && assembly.weight() <= wish.maxBytes()) {
                return checked(
                        List.of(assembly.bytes()),
                        assembly.pages(),
                        new Done(Setting.UNTOUCHED, false, false, before),
                        List.of());
            }
            Layout layout = assembly.layout();
            Files light = best(assembly, layout, false);
            if (light != null || assembly.onlyPhotos()) {
                return light != null ? light : new Impossible(impossible(layout, layout));
            }
            try (Assembly flat = assembly.flattened()) {
                Layout drawn = flat.layout();
                Files last = best(flat, drawn, true);
                return last != null ? last : new Impossible(impossible(drawn, layout));
            }
        } catch (IOException e) {
            throw Unfit.damaged();
        }
    }

    /** A file that the site accepts already is left alone, to the last byte. */
    private @Nullable Files asItIs(byte[] bytes) throws Unfit {
        if (bytes.length > wish.maxBytes() || !wish.colour() || !wish.format().is(bytes)) {
            return null;
        }
        Done nothing = new Done(Setting.UNTOUCHED, false, true, bytes.length);
        if (wish.format() == Format.JPEG) {
            return new Files(List.of(bytes), Format.JPEG, 1, nothing, List.of());
        }
        try (PDDocument document = Loader.loadPDF(bytes)) {
            int pages = document.getNumberOfPages();
            return pages > wish.maxPages() ? null : new Files(List.of(bytes), Format.PDF, pages, nothing, List.of());
        } catch (IOException | RuntimeException damaged) {
            throw Unfit.damaged();
        }
    }

    /** In as few files as possible that can be read; then in black and white, if that can be read; otherwise as good as it gets. */
    private @Nullable Files best(Assembly assembly, Layout layout, boolean flat) throws IOException {
        Way found = null;
        List<Integer> hard = List.of();
        int most = Math.min(Math.min(wish.maxFiles(), MOST_FILES), assembly.pages());
        for (int files = 1; files <= most && (found == null || !hard.isEmpty()); files++) {
            int allowed = files;
            Setting setting = first(rung -> fits(layout, rung, allowed));
            if (setting != null && (found == null || !setting.equals(found.setting()))) {
                found = new Way(setting, layout.cuts(setting, wish));
                hard = layout.hardPages(setting);
            }
        }
        for (Setting setting : Setting.last()) {
            if ((found == null || !hard.isEmpty()) && fits(layout, setting, most)) {
                List<Integer> harder = layout.hardPages(setting);
                if (found == null || harder.isEmpty()) {
                    found = new Way(setting, layout.cuts(setting, wish));
                    hard = harder;
                }
            }
        }
        return found == null ? null : written(assembly, layout, found, hard, flat);
    }

    /** The first rung that fits: sizes go down the ladder, so that halving the rungs finds it. */
    private @Nullable Setting first(Predicate<Setting> fits) {
        int low = 0;
        int high = ladder.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (fits.test(ladder.get(middle))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low < ladder.size() ? ladder.get(low) : null;
    }

    private boolean fits(Layout layout, Setting setting, int files) {
        int needed = layout.cuts(setting, wish).size();
        return layout.settle(setting, needed > 0 && needed <= files);
    }

    /** Writes it, and goes down one rung more when what was reckoned is exceeded after all. */
    private @Nullable Files written(Assembly assembly, Layout layout, Way way, List<Integer> hard, boolean flat)
            throws IOException {
        List<Setting> rungs = new ArrayList<>(ladder);
        rungs.addAll(Setting.last());
        List<Integer> hardPages = hard;
        for (Setting setting : rungs.subList(rungs.indexOf(way.setting()), rungs.size())) {
            List<Integer> cuts = setting.equals(way.setting()) ? way.cuts() : layout.cuts(setting, wish);
            if (cuts.isEmpty() || cuts.size() > wish.maxFiles()) {
                continue;
            }
            layout.write(setting);
            if (cuts.size() == 1 && assembly.weight() > wish.maxBytes()) {
                continue;
            }
            byte[] whole = assembly.bytes();
            List<byte[]> files = cuts.size() == 1 ? List.of(whole) : Cut.of(whole, cuts);
            if (files.stream().allMatch(file -> file.length <= wish.maxBytes())) {
                if (!setting.equals(way.setting())) {
                    hardPages = layout.hardPages(setting);
                }
                return checked(files, assembly.pages(), new Done(setting, flat, false, before), hardPages);
            }
        }
        return null;
    }

    /** Opens each file again: what does not open is not handed out. */
    private static Files checked(List<byte[]> files, int pages, Done done, List<Integer> hard) throws IOException {
        int counted = 0;
        for (byte[] file : files) {
            try (PDDocument document = Loader.loadPDF(file)) {
                counted += document.getNumberOfPages();
            }
        }
        if (counted != pages) {
            throw new IOException("pages were lost");
        }
        return new Files(files, Format.PDF, pages, done, hard);
    }

    /** One picture for each page, each as good as it can be. */
    private Fitted jpegs(List<Original> originals) throws Unfit {
        Files asItIs = originals.size() == 1 ? asItIs(originals.get(0).bytes()) : null;
        if (asItIs != null) {
            return asItIs;
        }
        try (Assembly assembly = Assembly.of(counted(originals))) {
            int pages = assembly.pages();
            if (pages > wish.maxFiles()) {
                throw new Unfit("Une image JPEG ne montre qu’une page, et il y en a " + pages
                        + ". Acceptez plusieurs fichiers, ou choisissez le format PDF.");
            }
            List<byte[]> files = new ArrayList<>();
            List<Integer> hard = new ArrayList<>();
            Setting worst = ladder.get(0);
            for (Picture picture : assembly.drawn()) {
                Setting setting = first(rung -> picture.settle(rung, picture.size(rung) <= wish.maxBytes()));
                if (setting == null) {
                    throw new Unfit(lightest(picture));
                }
                worst = ladder.indexOf(setting) > ladder.indexOf(worst) ? setting : worst;
                files.add(picture.jpeg(setting));
                if (picture.legibility(setting) < Legibility.READABLE) {
                    hard.add(files.size());
                }
                picture.settle(setting, false);
            }
            return new Files(files, Format.JPEG, pages, new Done(worst, false, false, before), hard);
        } catch (IOException damaged) {
            throw Unfit.damaged();
        }
    }

    private String lightest(Picture picture) {
        return "Une page ne tient pas dans " + Weight.words(wish.maxBytes())
                + "\u00a0: la plus légère qui se puisse pèse "
                + Weight.words(picture.size(ladder.get(ladder.size() - 1)))
                + ". Reprenez la photo de plus près, sans le fond.";
    }

    private String tooManyPages(int pages, int fewest) {
        return "Ce site veut " + French.count(wish.maxPages(), "page", "pages") + " au plus par fichier, et il y en a "
                + pages + ". Acceptez " + fewest + "\u00a0fichiers, ou choisissez moins de pages.";
    }

    /** The size that could be reached, and what to do. */
    private String impossible(Layout flat, Layout letters) {
        long reachable = letters.size(ladder.get(ladder.size() - 1));
        for (Setting setting : Setting.last()) {
            reachable = Math.min(reachable, flat.size(setting));
        }
        int pages = flat.pages().size();
        String size = Weight.words(wish.maxBytes());
        if (pages == 1) {
            return "Cette page ne tient pas dans " + size + "\u00a0: au plus léger, elle pèse "
                    + Weight.words(reachable)
                    + ". Reprenez la photo de plus près, sans le fond, ou demandez au site un autre moyen d’envoi.";
        }
        long together = wish.maxBytes() * (long) pages / reachable;
        return "Ces " + pages + "\u00a0pages ne tiennent pas dans " + size + "\u00a0: au plus léger, elles pèsent "
                + Weight.words(reachable) + ". "
                + (together == 0
                        ? "Même une page seule serait trop lourde\u00a0: demandez au site un autre moyen d’envoi."
                        : "Choisissez moins de pages (environ " + together + " dans " + size
                                + "), ou acceptez plusieurs fichiers.");
    }
}
