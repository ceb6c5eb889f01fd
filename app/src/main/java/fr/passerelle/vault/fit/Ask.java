package fr.passerelle.vault.fit;

import fr.passerelle.design.Fields;
import fr.passerelle.design.Pager;
import fr.passerelle.vault.fit.Presets.Preset;
import fr.passerelle.vault.fit.Shelf.Held;
import fr.passerelle.vault.fit.Wish.Format;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * Which papers, and what the site accepts, as it is typed.
 *
 * @param paper files, as {@link Held} names them
 * @param document the paper from which the page was reached
 * @param sheet the procedure from which it was reached
 * @param preset what the site of a procedure accepts; it goes before what is chosen below it
 * @param size in kilobytes; {@code other} comes before it
 * @param page of the shelf
 * @param go present once it is sent
 */
record Ask(
        @Nullable List<String> paper,
        @Nullable UUID document,
        @Size(max = 80) @Nullable String sheet,
        @Size(max = 120) @Nullable String preset,
        @Nullable Integer size,

        @Min(value = Wish.LEAST_KB, message = "Écrivez un nombre de Ko, de 20 à 10\u00a0000.")
        @Max(value = Wish.MOST_KB, message = "Écrivez un nombre de Ko, de 20 à 10\u00a0000.")
        @Nullable
        Integer other,

        @Nullable Format format,

        @Min(value = 1, message = "Écrivez un nombre de pages, de 1 à 60.")
        @Max(value = Wish.MOST_PAGES, message = "Écrivez un nombre de pages, de 1 à 60.")
        @Nullable
        Integer pages,

        @Nullable Boolean several,
        @Nullable Boolean grey,
        @Nullable Integer page,
        @Nullable String go) {

    /** Another site than those of the procedures under way. */
    static final String ELSEWHERE = "autre";

    List<Held> ticked(List<Held> all) {
        return paper == null && document != null
                ? all.stream().filter(held -> document.equals(held.document())).toList()
                : Shelf.ticked(all, paper);
    }

    Pager pager(List<Held> all, String href) {
        return Pager.at(page == null ? 1 : page, Shelf.SIZE, all.size(), href);
    }

    /** Says what cannot be. */
    void check(List<Held> ticked, List<Preset> offered, BindingResult errors) {
        if (ticked.isEmpty()) {
            errors.rejectValue("paper", "absent", "Cochez au moins un papier.");
        } else if (Shelf.files(ticked).size() > Choice.MOST_FILES) {
            errors.rejectValue("paper", "many", "C’est trop à la fois\u00a0: choisissez moins de papiers.");
        }
        if (preset != null && !preset.equals(ELSEWHERE) && chosen(offered).isEmpty()) {
            errors.rejectValue("preset", "absent", "Choisissez dans la liste.");
        }
    }

    Choice choice(List<Held> ticked, List<Preset> offered) {
        Optional<Preset> known = chosen(offered);
        int kilobytes = known.map(Preset::kilobytes)
                .orElseGet(() -> other != null ? other : size == null ? Presets.USUAL : size);
        return new Choice(
                Shelf.files(ticked),
                new Wish(
                        known.map(Preset::format).orElse(format == null ? Format.PDF : format),
                        Math.max(1, Math.min(Wish.MOST_KB, kilobytes)) * Weight.KB,
                        pages == null ? Wish.MOST_PAGES : pages,
                        Boolean.TRUE.equals(several) ? Choice.SEVERAL : 1,
                        !Boolean.TRUE.equals(grey)));
    }

    private Optional<Preset> chosen(List<Preset> offered) {
        return offered.stream().filter(each -> each.key().equals(preset)).findFirst();
    }

    /** What the fields hold before it is sent: what was typed, else what is usual. */
    Fields fields(List<Held> ticked, List<Preset> offered) {
        Map<String, Object> values = new HashMap<>();
        values.put("paper", ticked.stream().map(Held::key).toList());
        values.put("preset", preset != null ? preset : first(offered));
        values.put("size", size == null ? Presets.USUAL : size);
        values.put("other", other);
        values.put("format", format == null ? Format.PDF : format);
        values.put("pages", pages);
        values.put("several", several);
        values.put("grey", grey);
        return Fields.of(values);
    }

    /** The tightest that the site of the procedure gives; nothing is guessed when the page was not reached from one. */
    private String first(List<Preset> offered) {
        return offered.stream()
                .filter(each -> each.sheet().id().equals(sheet))
                .map(Preset::key)
                .findFirst()
                .orElse(ELSEWHERE);
    }
}
