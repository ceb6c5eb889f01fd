package fr.passerelle.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.design.Language;
import fr.passerelle.identity.Action;
import fr.passerelle.sharing.Consent.Given;
import fr.passerelle.sharing.Consent.Terms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rules of sharing alone: how long, from when to when, and what no category ever opens. */
class SharingRulesTests {

    private static final Instant END = Instant.parse("2026-12-01T23:00:00Z");

    @Test
    void theLastDayCountsUntilMidnightInParis() {
        LocalDate first = LocalDate.of(2026, 3, 23);
        assertThat(Length.WEEK.end(first)).isEqualTo(Instant.parse("2026-03-29T22:00:00Z"));
        assertThat(Length.MONTH.end(first)).isEqualTo(Instant.parse("2026-04-22T22:00:00Z"));
        assertThat(Length.QUARTER.end(first)).isEqualTo(Instant.parse("2026-06-22T22:00:00Z"));
        assertThat(Length.SEMESTER.end(first)).isEqualTo(Instant.parse("2026-09-22T22:00:00Z"));
        assertThat(Length.YEAR.end(first)).isEqualTo(Instant.parse("2027-03-22T23:00:00Z"));
        assertThat(Stream.of(Length.values()).map(Length::label))
                .containsExactly("1 semaine", "1 mois", "3 mois", "6 mois", "1 an");
    }

    @Test
    void aConsentHoldsFromWhenItIsGivenUntilItsEndOrItsWithdrawal() {
        assertThat(consent(null, null).holds(END.minusSeconds(1))).isFalse();
        assertThat(consent(null, null).prepared()).isTrue();
        Consent given = consent(END.minusSeconds(60), null);
        assertThat(given.prepared()).isFalse();
        assertThat(given.holds(END.minusSeconds(1))).isTrue();
        assertThat(given.holds(END)).isFalse();
        assertThat(given.holds(END.plusSeconds(1))).isFalse();
        assertThat(consent(END.minusSeconds(60), END.minusSeconds(30)).holds(END.minusSeconds(20)))
                .isFalse();
    }

    @Test
    void whatNoCategoryOpensIsNeverShared() {
        EnumSet<Action> opened = EnumSet.noneOf(Action.class);
        for (Category category : Category.values()) {
            assertThat(category.actions()).isNotEmpty();
            assertThat(category.label()).isNotBlank();
            assertThat(category.hint()).endsWith(".");
            assertThat(EnumSet.copyOf(category.actions()).removeAll(opened))
                    .as("opened twice: " + category)
                    .isFalse();
            opened.addAll(category.actions());
        }
        assertThat(opened)
                .doesNotContain(
                        Action.READ_SOCIAL_NOTES,
                        Action.SEE_PROTECTED_ADDRESS,
                        Action.SEE_FOLLOW_UP,
                        Action.SEE_OPENINGS,
                        Action.WRITE_TO_PERSON);
        Category.NOTES.actions().clear();
        assertThat(Category.NOTES.actions()).containsExactly(Action.READ_SHARED_NOTES);
        assertThat(Stream.of(Given.values()).map(Given::label))
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    private static Consent consent(@Nullable Instant given, @Nullable Instant withdrawn) {
        Terms terms = new Terms("préparer un logement", Basis.values()[0], null, Set.of(Category.IDENTITY), false, END);
        return new Consent(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "Une structure",
                terms,
                Language.FALC,
                END.minusSeconds(120),
                given,
                given == null ? null : Given.SCREEN,
                null,
                withdrawn);
    }
}
