package fr.passerelle.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.kernel.Now;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the data of the catalogue must keep to: the files are read as they stand, whatever the code makes of them. */
class SheetRulesTests {

    /** The keys of rights that sheets open or that people may hold; a new one is written here on purpose. */
    private static final Set<String> RIGHTS = Set.of(
            "rsa",
            "ppa",
            "al",
            "af",
            "asf",
            "paje",
            "ars",
            "aeeh",
            "aah",
            "pch",
            "cmi",
            "rqth",
            "c2s",
            "puma",
            "ame",
            "ij",
            "invalidite",
            "asi",
            "are",
            "ass",
            "retraite",
            "retraite-complementaire",
            "reversion",
            "aspa",
            "logement-social",
            "dalo",
            "fsl",
            "visale",
            "cheque-energie",
            "surendettement",
            "droit-au-compte",
            "bourse-college",
            "bourse-lycee",
            "bourse-etudiante",
            "tarif-cantine",
            "pass-sport",
            "aj",
            "titre-sejour",
            "dcem",
            "nationalite",
            "tarif-transport",
            "echelonnement-energie",
            "apa",
            "domiciliation");

    private static final Pattern SPACE_BEFORE = Pattern.compile("(?<!\u00a0)[:;?!»](?=\\s|$)|«(?!\u00a0)");

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final List<Sheet> sheets = read();

    @TestFactory
    Stream<DynamicTest> everySheetCanBeWorkedWith() {
        return each(sheet -> {
            assertThat(sheet.who()).doesNotContain("");
            assertThat(sheet.mistakes()).as("usual mistakes").hasSizeGreaterThanOrEqualTo(2);
            assertThat(sheet.answers().size()).as("answers to prepare").isBetween(4, 12);
            assertThat(sheet.minutes().doneFor()).isPositive();
            assertThat(sheet.elsewhere().stream().map(Sheet.Elsewhere::phone).filter(phone -> phone != null))
                    .allMatch(phone -> phone.matches("\\d[\\d ]{3,13}"));
            if (sheet.opens() != null) {
                assertThat(RIGHTS).as("key of a right").contains(sheet.opens());
            }
            if (sheet.after().silence() == Sheet.Silence.REFUSAL
                    || sheet.after().silence() == Sheet.Silence.ACCEPTANCE) {
                assertThat(sheet.after().silenceText()).isNotBlank();
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> documentsThatStandForEachOtherAreAtLeastTwo() {
        return each(sheet -> assertThat(sheet.pieces().stream()
                        .filter(piece -> piece.anyOf() != null)
                        .collect(Collectors.groupingBy(Sheet.Piece::anyOf, Collectors.counting())))
                .allSatisfy((group, members) -> assertThat(members).as(group).isGreaterThanOrEqualTo(2)));
    }

    @TestFactory
    Stream<DynamicTest> answersAreAskedInAFormThatFitsThem() {
        return each(sheet -> assertThat(sheet.answers()).allSatisfy(answer -> {
            assertThat(answer.key()).matches("[a-z][A-Za-z0-9]*");
            assertThat(answer.label().toLowerCase(Locale.FRENCH)).doesNotContain("mot de passe", "code secret", "iban");
            if (answer.kind() == Sheet.AnswerKind.CHOICE) {
                assertThat(answer.choices()).hasSizeGreaterThanOrEqualTo(2).doesNotHaveDuplicates();
            } else {
                assertThat(answer.choices()).isEmpty();
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> aCheckedSheetNamesAPageAndADayThatIsPast() {
        return each(sheet -> {
            if (sheet.checked() != null) {
                assertThat(sheet.checked()).isBeforeOrEqualTo(LocalDate.now(Now.PARIS));
                assertThat(sheet.sources()).anyMatch(source -> source.url() != null);
            }
            assertThat(sheet.sources().stream().map(Sheet.Source::url).filter(url -> url != null))
                    .allMatch(url -> url.matches("https?://\\S+"));
        });
    }

    @TestFactory
    Stream<DynamicTest> theFrenchIsTypedAsOnAPage() {
        return each(sheet -> assertThat(texts(YAML.valueToTree(sheet))).allSatisfy(SheetRulesTests::isTyped));
    }

    @Test
    void everyConnectedRequestLeadsSomewhereAndSaysWhereItComesFrom() throws IOException {
        List<String> ids = sheets.stream().map(Sheet::id).toList();
        Connected[] rows;
        try (InputStream text = Sheet.class.getResourceAsStream("connected.yaml")) {
            rows = YAML.readValue(text, Connected[].class);
        }
        assertThat(rows).extracting(Connected::id).doesNotHaveDuplicates();
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.triggers()).as(row.id()).isNotEmpty().isSubsetOf(RIGHTS);
            if (row.sheet() != null) {
                assertThat(ids).as(row.id()).contains(row.sheet());
            }
            if (Set.of("AUTOMATIC", "DUE").contains(row.certainty())) {
                assertThat(row.source()).as(row.id()).isNotNull();
                assertThat(row.source().url()).as(row.id()).isNotBlank();
                assertThat(row.checked()).as(row.id()).isNotNull();
            } else {
                assertThat(row.certainty()).as(row.id()).isIn("CONDITIONS", "LOCAL");
            }
            assertThat(row.why()).as(row.id()).endsWith(".");
            isTyped(row.label());
            isTyped(row.why());
        });
    }

    /** A line of {@code connected.yaml}. */
    record Connected(
            String id,
            List<String> triggers,
            String sheet,
            String label,
            String certainty,
            String why,
            Sheet.Source source,
            LocalDate checked) {}

    private interface Rule {
        void check(Sheet sheet);
    }

    private Stream<DynamicTest> each(Rule rule) {
        return sheets.stream().map(sheet -> DynamicTest.dynamicTest(sheet.id(), () -> rule.check(sheet)));
    }

    private static void isTyped(String text) {
        assertThat(text).doesNotContain("'").doesNotContain("  ");
        assertThat(SPACE_BEFORE.matcher(text).find())
                .as("no-break space: %s", text)
                .isFalse();
    }

    private static List<String> texts(JsonNode node) {
        List<String> found = new ArrayList<>();
        if (node.isString()) {
            if (!node.stringValue().contains("://")) {
                found.add(node.stringValue());
            }
        } else {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                found.addAll(texts(field.getValue()));
            }
            if (node.isArray()) {
                node.forEach(item -> found.addAll(texts(item)));
            }
        }
        return found;
    }

    private static List<Sheet> read() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:fr/passerelle/catalogue/sheets/*.yaml");
            return Arrays.stream(files).map(SheetRulesTests::read).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Sheet read(Resource file) {
        try (InputStream text = file.getInputStream()) {
            Sheet sheet = YAML.readValue(text, Sheet.class);
            assertThat(file.getFilename()).isEqualTo(sheet.id() + ".yaml");
            return sheet;
        } catch (IOException e) {
            throw new IllegalStateException(file.getFilename(), e);
        }
    }
}
