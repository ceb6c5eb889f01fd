package fr.passerelle.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SheetsTests {

    private final ShippedSheets sheets = new ShippedSheets();

    @TestFactory
    Stream<DynamicTest> everySheetSaysWhatPeopleNeed() {
        return sheets.all().stream()
                .map(sheet -> DynamicTest.dynamicTest(sheet.id(), () -> {
                    assertThat(sheet.id()).matches("[a-z0-9]+(-[a-z0-9]+)+");
                    assertThat(sheet.title()).isNotBlank().doesNotEndWith(".");
                    assertThat(sheet.purpose()).endsWith(".").hasSizeLessThan(220);
                    assertThat(sheet.who()).isNotEmpty();
                    assertThat(sheet.elsewhere()).as("a way without the site").isNotEmpty();
                    assertThat(sheet.steps()).hasSizeGreaterThanOrEqualTo(3);
                    assertThat(sheet.mistakes()).isNotEmpty();
                    assertThat(sheet.sources()).isNotEmpty();
                    assertThat(sheet.minutes().doneWith())
                            .isGreaterThanOrEqualTo(sheet.minutes().doneFor());
                    assertThat(sheet.answers().stream().map(Sheet.Answer::key)).doesNotHaveDuplicates();
                    if (sheet.site() != null) {
                        assertThat(sheet.site()).startsWith("https://");
                    }
                }));
    }

    @Test
    void everySheetHasAnAddressOfItsOwn() {
        assertThat(sheets.find("caf-rsa-trimestrielle")).isPresent();
        List<String> ids = sheets.all().stream().map(Sheet::id).toList();
        assertThat(ids).doesNotHaveDuplicates();
    }
}
