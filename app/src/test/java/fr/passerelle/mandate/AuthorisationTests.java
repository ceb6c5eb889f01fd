package fr.passerelle.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.catalogue.Family;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What an authorisation and its duration say of themselves. */
class AuthorisationTests {

    private static final Instant START = Instant.parse("2026-11-02T09:00:00Z");
    private static final Instant END = Instant.parse("2026-12-02T23:00:00Z");
    private static final UUID PROCEDURE = UUID.randomUUID();

    private static Authorisation of(Matter matter, Instant revoked) {
        return new Authorisation(UUID.randomUUID(), UUID.randomUUID(), matter, START, END, revoked, null, null);
    }

    @Test
    void itEndsWhenItIsWithdrawnOrAtItsMidnightWhicheverComesFirst() {
        Matter family = new Matter(Family.FAMILLE, null, null, "Famille");
        assertThat(of(family, null).end()).isEqualTo(END);
        assertThat(of(family, START.plusSeconds(60)).end()).isEqualTo(START.plusSeconds(60));
        assertThat(of(family, END.plusSeconds(60)).end()).isEqualTo(END);
        assertThat(of(family, null).lastDay()).isEqualTo(LocalDate.of(2026, 12, 2));
    }

    @Test
    void whatWasSignedForThisVeryProcedureIsNamedFirstThenTheSheetThenTheFamily() {
        Authorisation wide = of(new Matter(Family.FAMILLE, null, null, "Famille"), null);
        Authorisation named = of(new Matter(null, "caf-rsa-demande", null, "Demander le RSA"), null);
        Authorisation own = of(new Matter(null, null, PROCEDURE, "Cette démarche"), null);
        ActAsked asked = new ActAsked(Family.FAMILLE, "caf-rsa-demande", PROCEDURE, "envoi");
        for (List<Authorisation> given : List.of(List.of(wide, named, own), List.of(own, named, wide))) {
            assertThat(Rule.cover(given, asked, START).authorisation()).isEqualTo(own);
        }
        List<Authorisation> two = new java.util.ArrayList<>(List.of(wide, named));
        assertThat(Rule.cover(two, asked, START).authorisation()).isEqualTo(named);
        Collections.reverse(two);
        assertThat(Rule.cover(two, asked, START).authorisation()).isEqualTo(named);
    }

    @ParameterizedTest
    @CsvSource({"DAY,false", "MONTH,false", "SEMESTER,true", "YEAR,true", "PROCEDURE,true"})
    void onlyTheLongOnesWarnBeforeTheyEnd(MandateDuration duration, boolean warns) {
        assertThat(duration.warns()).isEqualTo(warns);
    }

    @ParameterizedTest
    @EnumSource
    void everyDurationSaysItselfInAFormAndInASentence(MandateDuration duration) {
        assertThat(duration.label()).isNotBlank();
        assertThat(duration.told()).isNotBlank();
    }
}
