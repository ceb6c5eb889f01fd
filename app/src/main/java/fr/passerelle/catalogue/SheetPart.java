package fr.passerelle.catalogue;

import fr.passerelle.catalogue.Sheet.Delay;
import fr.passerelle.catalogue.Sheet.Period;
import fr.passerelle.catalogue.Sheet.Piece;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parts of a sheet that can be corrected one by one, each said in lines as people read it. */
public enum SheetPart {
    TITLE("Le titre", sheet -> List.of(sheet.title())),
    PURPOSE("À quoi elle sert", sheet -> List.of(sheet.purpose())),
    WHO("Qui peut la demander", Sheet::who),
    PIECES("Les papiers", sheet -> sheet.pieces().stream().map(SheetPart::piece).toList()),
    SITE("L’adresse du site", sheet -> present(sheet.site())),
    ELSEWHERE(
            "Sans le site",
            sheet -> lines(
                    sheet.elsewhere(),
                    each -> joined(
                            SheetWords.of(each.kind()), each.text(), each.number(), each.phone(), each.address()))),
    STEPS("Les étapes", Sheet::steps),
    ANSWERS(
            "Ce que le formulaire demande",
            sheet -> lines(
                    sheet.answers(),
                    each -> joined(
                            each.label(),
                            SheetWords.of(each.kind()),
                            each.optional() ? "facultatif" : null,
                            each.hint(),
                            choices(each.choices())))),
    MISTAKES("Les erreurs habituelles", sheet -> lines(sheet.mistakes(), each -> joined(each.what(), each.avoid()))),
    MINUTES(
            "Le temps qu’il faut",
            sheet -> List.of(
                    "À la place\u00a0: " + SheetWords.minutes(sheet.minutes().doneFor()),
                    "Avec la personne\u00a0: "
                            + SheetWords.minutes(sheet.minutes().doneWith()))),
    AFTER(
            "La suite et le silence",
            sheet -> Stream.of(
                            Optional.of(sheet.after().text()),
                            Optional.ofNullable(sheet.after().delay())
                                    .map(delay -> "Délai habituel\u00a0: " + SheetWords.of(delay)),
                            Optional.of(SheetWords.of(sheet.after().silence())),
                            Optional.ofNullable(sheet.after().silenceText()))
                    .flatMap(Optional::stream)
                    .toList()),
    REMEDIES(
            "Les recours",
            sheet -> lines(
                    sheet.remedies(), each -> joined(SheetWords.of(each.kind()), each.text(), within(each.within())))),
    PERIOD(
            "Ce qui revient",
            sheet -> Optional.ofNullable(sheet.period()).map(SheetPart::period).orElse(List.of())),
    SOURCES("Les sources", sheet -> lines(sheet.sources(), each -> joined(each.title(), each.url())));

    private final String label;
    private final Function<Sheet, List<String>> reader;

    SheetPart(String label, Function<Sheet, List<String>> reader) {
        this.label = label;
        this.reader = reader;
    }

    /** The French words. */
    public String label() {
        return label;
    }

    /** What the sheet says there, line by line; empty when nothing. */
    public List<String> of(Sheet sheet) {
        return reader.apply(sheet);
    }

    private static <T> List<String> lines(List<T> several, Function<T, String> words) {
        return several.stream().map(words).toList();
    }

    private static List<String> present(@Nullable String text) {
        return text == null ? List.of() : List.of(text);
    }

    private static List<String> period(Period period) {
        return Stream.concat(
                        SheetWords.lines(period).stream(), Stream.of("Tous les " + period.everyMonths() + "\u00a0mois"))
                .toList();
    }

    private static String piece(Piece piece) {
        return joined(
                piece.label(),
                piece.kind().label(),
                piece.when(),
                piece.anyOf() == null ? null : "au choix (" + piece.anyOf() + ")",
                SheetWords.limits(piece));
    }

    private static @Nullable String choices(List<String> choices) {
        return choices.isEmpty() ? null : String.join(", ", choices);
    }

    private static @Nullable String within(@Nullable Delay delay) {
        return delay == null ? null : "dans les " + SheetWords.of(delay);
    }

    private static String joined(@Nullable String... pieces) {
        return Stream.of(pieces)
                .filter(Objects::nonNull)
                .filter(piece -> !piece.isEmpty())
                .collect(Collectors.joining(" — "));
    }
}
