package fr.passerelle.takeaway.arrive;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.people.APerson;
import fr.passerelle.takeaway.make.PackageFixtures;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.Answer;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@AppTest
class ImportFileTests {

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PackageFixtures packages;

    @Test
    void sheArrivesWithHerFileOnceItHasBeenLookedAtWithHer() {
        String name = APerson.uniqueName();
        byte[] archive = archive(APerson.called("Louise", name).with("phone", APerson.uniquePhone()));
        Viewer taker = house.stranger(Trade.SOCIAL_WORKER);
        Answer sent = sent(taker, archive);
        assertThat(sent.status()).isEqualTo(303);
        Answer preview = Answer.of(browser.get(taker, sent.location()));
        assertThat(preview.body()).contains("Louise " + name, "Bouches-du-Rhône");
        assertThat(Answer.of(browser.get(house.stranger(Trade.DIGITAL_MEDIATOR), sent.location()))
                        .status())
                .as("it waits for who sent it only")
                .isEqualTo(303);
        assertThat(persons(name)).isZero();

        assertThat(Answer.of(browser.post(taker, sent.location())).body())
                .contains("Confirmez que la personne est d’accord");
        assertThat(persons(name)).isZero();
        Answer taken = Answer.of(browser.post(taker, sent.location(), "agreed", "true"));
        assertThat(taken.status()).isEqualTo(303);
        assertThat(persons(name)).isEqualTo(1);
        assertThat(Answer.of(browser.get(taker, taken.location())).body())
                .contains("Venue avec son dossier", "Il vient de\u00a0: Bouches-du-Rhône");
        assertThat(Answer.of(browser.get(taker, taken.location() + "/venu-d-ailleurs"))
                        .body())
                .contains("Équipes qui me suivent ou m’ont suivi", "Équipe 1, Maison des solidarités 13");
        assertThat(Answer.of(browser.get(taker, sent.location())).status()).isEqualTo(303);

        Answer again = sent(taker, archive);
        assertThat(Answer.of(browser.post(taker, again.location(), "agreed", "true"))
                        .body())
                .contains("Cette personne est peut-être déjà enregistrée", "même numéro de téléphone");
        assertThat(persons(name)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "passerelle-dossier|autre-chose|forme attendue",
                "\"version\" : 1|\"version\" : 9|version de Passerelle",
                "\"firstName\"|\"password\"|forme attendue",
                "\"pseudonym\" : false|\"pseudonym\" : \"non\"|forme attendue",
                "\"displayName\"|\"search\"|forme attendue",
                "\"followUps\"|\"inconnu\"|forme attendue",
                "\"language\" : \"falc\"|\"language\" : \"falc\", \"language\" : \"fr\"|forme attendue",
                "\"languages\" : [ \"fr\" ]|\"needs\" : [ \"VOLER\" ]|forme attendue",
                "\"sex\" : \"F\"|\"sex\" : \"Z\"|forme attendue",
            })
    void whatIsNotOneOfOurFilesIsRefusedAndNothingIsSaved(String from, String to, String why) {
        String name = APerson.uniqueName();
        byte[] archive =
                archive(APerson.called("Louise", name).with("sex", "F").with("languages", new String[] {"fr"}));
        refused(
                changed(archive, "dossier.json", text -> {
                    assertThat(text).contains(from);
                    return text.replaceFirst(
                            java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to));
                }),
                why);
        assertThat(persons(name)).isZero();
    }

    @Test
    void aHostileArchiveIsRefused() {
        byte[] archive = archive(APerson.unique());
        refused("PK pas un zip".getBytes(StandardCharsets.UTF_8), "n’est pas un dossier emporté");
        refused(new byte[0], "Choisissez le fichier");
        refused(java.util.Arrays.copyOf(archive, archive.length / 2), "");
        refused(with(archive, "../../etc/passwd", new byte[1]), "n’est pas un dossier emporté");
        refused(with(archive, "documents/../x.pdf", new byte[1]), "n’est pas un dossier emporté");
        refused(with(archive, "documents/x.exe", new byte[1]), "n’est pas un dossier emporté");
        refused(with(archive, "documents/bombe.pdf", new byte[11 << 20]), "trop lourd");
        refused(with(archive, "documents/de-trop.pdf", new byte[9]), "forme attendue");
        refused(changed(archive, "dossier.json", text -> "[".repeat(5_000)), "forme attendue");
        refused(changed(archive, "dossier.json", text -> text + "{}"), "forme attendue");
    }

    @Test
    void aPaperThatDoesHarmOrWasChangedIsRefused() {
        byte[] archive = archive(APerson.unique());
        String digest = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
        byte[] announced = changed(
                archive,
                "dossier.json",
                text -> text.replace("\"documents\" : [ ]", """
                "documents" : [ {"id":"%s","file":"documents/x.pdf","kind":"x","mediaType":"application/pdf","pages":1,"size":4,
                "sha256":"%s","keptAt":"2026-01-01T00:00:00Z"} ]""".formatted(UUID.randomUUID(), digest)));
        refused(announced, "papier annoncé manque");
        refused(with(announced, "documents/x.pdf", "autre".getBytes(StandardCharsets.UTF_8)), "a été changé");
        refused(with(announced, "documents/x.pdf", "test".getBytes(StandardCharsets.UTF_8)), "n’est pas repris");
    }

    private byte[] archive(APerson person) {
        UUID id = person.followedBy(house.a(Trade.SOCIAL_WORKER)).in(house, jdbc);
        return packages.packed(House.SOUTH, id, null, true);
    }

    private void refused(byte[] archive, String why) {
        Answer answer = sent(house.stranger(Trade.SOCIAL_WORKER), archive);
        assertThat(answer.status()).as(answer.why()).isEqualTo(422);
        assertThat(answer.body()).contains(why);
    }

    private Answer sent(Viewer taker, byte[] archive) {
        return Answer.of(browser.perform(MockMvcRequestBuilders.multipart("/personnes/importer")
                .file(new MockMultipartFile("file", "dossier.zip", "application/zip", archive))
                .param("_once", UUID.randomUUID().toString())
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .with(browser.as(taker))));
    }

    private int persons(String name) {
        return Territories.in(
                House.NORTH,
                () -> jdbc.sql("select count(*) from people_person where last_name = ?")
                        .param(name)
                        .query(Integer.class)
                        .single());
    }

    private static byte[] changed(byte[] archive, String entry, UnaryOperator<String> change) {
        Map<String, byte[]> entries = new LinkedHashMap<>(PackageFixtures.opened(archive));
        String text = new String(entries.get(entry), StandardCharsets.UTF_8);
        entries.put(entry, change.apply(text).getBytes(StandardCharsets.UTF_8));
        return zip(entries);
    }

    private static byte[] with(byte[] archive, String entry, byte[] bytes) {
        Map<String, byte[]> entries = new LinkedHashMap<>(PackageFixtures.opened(archive));
        entries.put(entry, bytes);
        return zip(entries);
    }

    private static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
