package fr.passerelle.design;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where one is in a long list.
 *
 * @param page the page shown, from 1
 * @param total how many lines the whole list has
 * @param href the address of the list with its filters, without the page: "/personnes?q=du"
 */
public record Pager(int page, int size, long total, String href) {

    /** The page asked for, or the nearest that exists. */
    public static Pager at(int asked, int size, long total, String href) {
        int last = new Pager(1, size, total, href).pages();
        return new Pager(Math.max(1, Math.min(asked, last)), size, total, href);
    }

    /** How many lines stand before the page shown. */
    public long offset() {
        return (long) (page - 1) * size;
    }

    /** How many pages there are, at least one. */
    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    /** The address of that page. */
    public String to(int number) {
        return href + (href.contains("?") ? "&" : "?") + "page=" + number;
    }

    /** The number of the first line shown. */
    public long first() {
        return total == 0 ? 0 : (long) (page - 1) * size + 1;
    }

    /** The number of the last line shown. */
    public long last() {
        return Math.min(total, (long) page * size);
    }

    /** The pages around this one, with the first and the last; 0 stands for those left out. */
    public List<Integer> around() {
        var shown = IntStream.rangeClosed(1, pages())
                .filter(n -> n == 1 || n == pages() || Math.abs(n - page) <= 1)
                .boxed()
                .toList();
        return shown.stream()
                .flatMap(n -> n > 1 && !shown.contains(n - 1) ? Stream.of(0, n) : Stream.of(n))
                .toList();
    }
}
