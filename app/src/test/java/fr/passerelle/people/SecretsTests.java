package fr.passerelle.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mot de passe CAF : Soleil13! | PASSWORD",
                "son mdp est marseille1993 | PASSWORD",
                "mdp=Azerty12 | PASSWORD",
                "code confidentiel : 4821 | PASSWORD",
                "NIR 2 80 03 13 041 123 47 à jour | SOCIAL_SECURITY_NUMBER",
                "280031304112347 | SOCIAL_SECURITY_NUMBER",
                "compte FR76 3000 6000 0112 3456 7890 189 à la banque | IBAN",
                "IBAN FR7630006000011234567890189 | IBAN",
                "carte 4970 1000 0000 0154 | BANK_CARD",
                "5555-5555-5555-4444 | BANK_CARD"
            })
    void whatLooksLikeASecretIsNoticed(String text, Secrets.Kind kind) {
        assertThat(Secrets.in(text)).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A oublié son mot de passe, en recréer un ensemble.",
                "Le mot de passe est oublié depuis mars.",
                "Mot de passe : perdu, à refaire avec elle le 12/03/2026.",
                "Changer les mots de passe avec lui.",
                "Rappeler au 06 39 98 04 17 après 17 h.",
                "SIRET 732 829 320 00074 de l’association",
                "2 80 03 13 041 123 25 (clé fausse)",
                "carte 4970 1000 0000 0155 (fausse)",
                "Rendez-vous le 12/03/2026 à 14 h 30, bureau 2, dossier n° 1326 0417."
            })
    void anOrdinaryNoteIsLeftInPeace(String text) {
        assertThat(Secrets.in(text)).isEmpty();
    }
}
