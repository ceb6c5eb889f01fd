package fr.passerelle.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetSearchTests {

    private final Sheet quarter = new ShippedSheets().find(GivenSheets.QUARTER).orElseThrow();
    private final List<Sheet> sheets = List.of(quarter);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RSA",
                "declarer trimestre",
                "  la prime d’activité ",
                "ressource",
                "trimestr",
                "ressoucres",
                "Caf",
                "l’argent"
            })
    void aSheetIsFoundHoweverItsWordsAreWritten(String typed) {
        SheetSearch.Found found = SheetSearch.of(sheets, typed);
        assertThat(found.sheets()).containsExactly(quarter);
        assertThat(found.near()).isFalse();
    }

    @Test
    void whenNoSheetHoldsAllTheWordsThoseWithMostAreNear() {
        SheetSearch.Found found = SheetSearch.of(sheets, "rsa licorne");
        assertThat(found.sheets()).containsExactly(quarter);
        assertThat(found.near()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"licorne", "xq", "%", "_____"})
    void otherWordsFindNothingOrEverything(String typed) {
        SheetSearch.Found found = SheetSearch.of(sheets, typed);
        assertThat(found.sheets()).hasSize(typed.matches("\\W+|_+") ? 1 : 0);
    }

    @Test
    void aTextWithoutEndIsCut() {
        assertThat(SheetSearch.of(sheets, "rsa ".repeat(10_000)).sheets()).containsExactly(quarter);
    }
}
