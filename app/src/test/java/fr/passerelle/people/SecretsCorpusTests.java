package fr.passerelle.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** T16: of 1 000 notes as they are written, 300 hold a secret; at least 95 of 100 are noticed, and at most 2 of 100 others. */
class SecretsCorpusTests {

    private static final int SECRET = 300;
    private static final int PLAIN = 700;

    private static final List<String> CHOSEN = List.of(
            "Soleil%d!",
            "marseille19%d",
            "Azerty%d",
            "Toulon%d#",
            "fleur20%d",
            "JeanPaul%d",
            "M@man%d",
            "bonjour%dB",
            "Nadia_%d",
            "OM13%d");
    private static final List<String> WITH_PASSWORD = List.of(
            "Mot de passe CAF : %s",
            "RDV impôts. mdp %s, elle le garde dans son carnet.",
            "Son mot de passe Ameli est %s.",
            "On a mis %s comme mot de passe.",
            "mdp impots.gouv = %s",
            "password: %s",
            "Identifiant 1234567, mdp %s",
            "le mdp de sa boîte mail, c’est %s",
            "Mot de passe noté par elle : « %s »",
            "nouveau mdp choisi avec lui : %s",
            "MDP: %s (à changer)",
            "Compte créé ce jour. Mot de passe provisoire : %s. Revient jeudi.");
    private static final List<String> WITH_CODE = List.of(
            "code secret %d",
            "Code d’accès France Travail : %d",
            "code PIN %d",
            "code confidentiel de la carte : %d",
            "Son code pin est le %d.");
    private static final List<String> WITH_NUMBER = List.of(
            "NIR %s",
            "n° de sécu %s, carte Vitale à jour",
            "Sécurité sociale : %s",
            "IBAN %s",
            "RIB reçu : %s",
            "compte %s à la Banque postale",
            "carte bleue %s");
    private static final List<String> NUMBERS = List.of(
            "2 80 03 13 041 123 47",
            "280031304112347",
            "FR76 3000 6000 0112 3456 7890 189",
            "FR7630006000011234567890189",
            "4970 1000 0000 0154",
            "5555-5555-5555-4444");

    private static final List<String> ORDINARY = List.of(
            "Vue ce jour à %d h 30, très fatiguée. Rappeler au 06 39 98 04 %d.",
            "A oublié son mot de passe Ameli, en recréer un avec elle le %d/03/2026.",
            "Le code d’accès à l’immeuble ne marche plus depuis le %d mars.",
            "Dossier CAF n° 1326 04%d, pièces envoyées le 12/03/2026.",
            "Loyer de %d € impayé depuis deux mois, échéancier demandé.",
            "Mot de passe : perdu. Rendez-vous bureau %d pour le refaire.",
            "Son fils de %d ans l’aide pour les mails.",
            "SIRET 732 829 320 00074 de l’association, facture n° %d.",
            "Changer les mots de passe avec lui avant le %d/04/2026.",
            "A reçu un SMS avec un code de %d chiffres, ne l’a pas donné.",
            "Orientée vers la Maison France services, permanence de %d h.",
            "Ne sait pas lire son avis d’impôt 20%d ; expliqué ligne par ligne.",
            "Connexion faite par FranceConnect, %d minutes, seule à la fin.",
            "Carte Vitale expirée, photo à refaire (format %d mm).",
            "Elle préfère garder ses codes dans son carnet, page %d.",
            "Sait maintenant créer un mot de passe solide. Séance de %d minutes.",
            "Téléphone au nom de sa sœur, forfait à %d €.",
            "Réponse de la CPAM attendue sous %d jours.");

    @Test
    void secretsAreNoticedAndOrdinaryNotesAreLeftInPeace() {
        Random random = new Random(16);
        List<String> missed = notes(SECRET, i -> secret(random, i)).stream()
                .filter(note -> Secrets.in(note).isEmpty())
                .toList();
        List<String> alarms = notes(
                        PLAIN,
                        i -> ORDINARY.get(i % ORDINARY.size()).replace("%d", String.valueOf(10 + random.nextInt(80)))
                                + " "
                                + ORDINARY.get(random.nextInt(ORDINARY.size())).replace("%d", "14"))
                .stream()
                .filter(note -> !Secrets.in(note).isEmpty())
                .toList();
        System.out.printf(
                "T16: %d of %d secrets missed, %d of %d ordinary notes stopped%n",
                missed.size(), SECRET, alarms.size(), PLAIN);
        assertThat(missed).as("missed").hasSizeLessThanOrEqualTo(SECRET * 5 / 100);
        assertThat(alarms).as("false alarms").hasSizeLessThanOrEqualTo(PLAIN * 2 / 100);
    }

    private static List<String> notes(int count, Function<Integer, String> note) {
        return IntStream.range(0, count).mapToObj(note::apply).toList();
    }

    private static String secret(Random random, int i) {
        if (i % 2 == 0) {
            String chosen = CHOSEN.get(random.nextInt(CHOSEN.size())).formatted(10 + random.nextInt(80));
            return WITH_PASSWORD.get(i / 2 % WITH_PASSWORD.size()).formatted(chosen);
        }
        return i % 4 == 1
                ? WITH_CODE.get(i / 4 % WITH_CODE.size()).formatted(1000 + random.nextInt(8_999))
                : WITH_NUMBER.get(i / 4 % WITH_NUMBER.size()).formatted(NUMBERS.get(random.nextInt(NUMBERS.size())));
    }
}
