package fr.passerelle.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidityTests {

    private final DocumentKinds kinds = new DocumentKinds();

    @ParameterizedTest(name = "{0} of {1}, read {2}: until {3}")
    @CsvSource({
        "proof-of-address, 2026-08-31,           , 2026-11-30",
        "birth-certificate, 2026-11-30,          , 2027-02-28",
        "tax-notice,       2026-07-28,           , 2027-09-30",
        "tax-notice,       2026-10-15,           , 2027-09-30",
        "school-certificate, 2026-09-05,         , 2027-08-31",
        "school-certificate, 2027-01-12,         , 2027-08-31",
        "identity-card,    2020-01-01, 2030-01-01, 2030-01-01",
        "identity-card,    2020-01-01,           ,",
        "bank-details,     2020-01-01,           ,",
        "proof-of-address,           , 2027-01-01, 2027-01-01",
        "proof-of-address,           ,           ,"
    })
    void theLastDayIsTheOneWrittenOnItElseTheOneOfItsKind(
            String kind, LocalDate issued, LocalDate written, LocalDate end) {
        assertThat(kinds.of(kind).end(issued, written)).isEqualTo(end);
    }

    @ParameterizedTest(name = "{0} that ends {1}: {2}")
    @CsvSource({
        "identity-card, 2026-11-21, EXPIRED",
        "identity-card, 2026-11-22, SOON",
        "identity-card, 2027-01-21, SOON",
        "identity-card, 2027-01-22, UP_TO_DATE",
        "proof-of-address, 2026-12-07, SOON",
        "proof-of-address, 2026-12-08, UP_TO_DATE",
        "residence-permit, 2027-03-22, SOON",
        "identity-card,           , UNDATED",
        "bank-details,            , UP_TO_DATE"
    })
    void eachKindIsSaidToEndAsEarlyAsANewOneTakes(String kind, LocalDate end, Freshness state) {
        assertThat(kinds.of(kind).freshness(end, LocalDate.of(2026, 11, 22))).isEqualTo(state);
    }

    @Test
    void everyKindServesAsAPieceOfProceduresAndHasWordsOfItsOwn() {
        assertThat(kinds.all()).hasSizeGreaterThan(25).allSatisfy(kind -> {
            assertThat(kind.label()).isNotBlank();
            assertThat(kind.piece()).isNotNull();
        });
        assertThat(kinds.all()).extracting(DocumentKind::label).doesNotHaveDuplicates();
        assertThat(kinds.of("given-up-since").key()).isEqualTo(DocumentKind.OTHER);
    }
}
