package fr.passerelle.vault.fit;

import fr.passerelle.kernel.NotFound;
import fr.passerelle.vault.fit.Wish.Format;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which papers for which site, as the address of the page holds it: the same address always gives the same files. */
record Choice(List<UUID> papers, Wish wish) {

    static final int MOST_FILES = 40;
    static final int LARGEST = Wish.MOST_KB * Weight.KB;
    static final int SEVERAL = 10;

    private static final Pattern WRITTEN = Pattern.compile(
            "((?:[0-9a-f-]{36}_){1," + MOST_FILES + "})([1-9]\\d{0,4})_(PDF|JPEG)_([1-9]\\d?)_(1|10)_([cg])");

    Choice {
        papers = List.copyOf(papers);
    }

    /** From the address; anything else is absent. */
    static Choice read(String text) {
        Matcher found = WRITTEN.matcher(text);
        if (!found.matches()) {
            throw new NotFound();
        }
        try {
            List<UUID> papers =
                    Stream.of(found.group(1).split("_")).map(UUID::fromString).toList();
            Wish wish = new Wish(
                    Format.valueOf(found.group(3)),
                    Integer.parseInt(found.group(2)) * Weight.KB,
                    Integer.parseInt(found.group(4)),
                    Integer.parseInt(found.group(5)),
                    found.group(6).equals("c"));
            if (wish.maxBytes() > LARGEST || wish.maxPages() > Wish.MOST_PAGES) {
                throw new NotFound();
            }
            return new Choice(papers, wish);
        } catch (IllegalArgumentException notOurs) {
            throw new NotFound();
        }
    }

    /** For the address. */
    String text() {
        return papers.stream().map(UUID::toString).collect(Collectors.joining("_")) + "_" + wish.maxBytes() / Weight.KB
                + "_" + wish.format() + "_" + wish.maxPages() + "_" + wish.maxFiles() + "_"
                + (wish.colour() ? "c" : "g");
    }

    /** « PDF de 500 Ko au plus ». */
    String words() {
        return wish.format() + " de " + Weight.words(wish.maxBytes()) + " au plus" + (wish.colour() ? "" : ", en gris");
    }
}
