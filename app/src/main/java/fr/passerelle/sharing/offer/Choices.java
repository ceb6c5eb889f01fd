package fr.passerelle.sharing.offer;

import fr.passerelle.design.Language;
import fr.passerelle.design.Option;
import fr.passerelle.sharing.Basis;
import fr.passerelle.sharing.Category;
import fr.passerelle.sharing.Length;
import fr.passerelle.sharing.SharingCodes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a page of sharing lets choose. */
record Choices(
        List<Option> toward,
        List<Option> bases,
        List<Option> categories,
        List<Option> levels,
        List<Option> lengths,
        List<Option> languages,
        List<Option> lives) {

    /** What stands ready when the page opens: her consent, to read, three months, in easy words. */
    static final Map<String, Object> USUAL = Map.of(
            "toward", OfferForm.Toward.STRUCTURE.name(),
            "basis", Basis.CONSENT.name(),
            "level", OfferForm.Level.READ.name(),
            "length", Length.QUARTER.name(),
            "language", Language.FALC.name(),
            "life", SharingCodes.Life.QUARTER.name());

    static Choices all() {
        return new Choices(
                hinted(OfferForm.Toward.values(), OfferForm.Toward::label, OfferForm.Toward::hint),
                hinted(Basis.values(), Basis::label, Basis::hint),
                hinted(Category.values(), Category::label, Category::hint),
                Option.all(OfferForm.Level.class, OfferForm.Level::label),
                Option.all(Length.class, Length::label),
                Option.all(Language.class, Language::ownName),
                Option.all(SharingCodes.Life.class, SharingCodes.Life::label));
    }

    private static <E extends Enum<E>> List<Option> hinted(
            E[] values, Function<E, String> label, Function<E, String> hint) {
        return Arrays.stream(values)
                .map(each -> new Option(each.name(), label.apply(each), hint.apply(each)))
                .toList();
    }
}
