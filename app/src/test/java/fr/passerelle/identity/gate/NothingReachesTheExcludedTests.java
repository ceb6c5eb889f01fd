package fr.passerelle.identity.gate;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.identity.gate.Senders.Sender;
import fr.passerelle.identity.gate.Senders.Sent;
import fr.passerelle.referral.ReferralFixtures;
import fr.passerelle.testing.Answer;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import fr.passerelle.testing.Snapshot;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever is sent about a person, by whatever page: whom she shut out receives nothing, and nothing is kept of the try. */
@AppTest
class NothingReachesTheExcludedTests {

    /** What a form about a person names beside people: things of hers, or of the catalogue. */
    private static final Set<String> THINGS = Set.of(
            "action",
            "planAction",
            "apres",
            "draft",
            "papers",
            "document",
            "upload",
            "attachment",
            "sent",
            "follows",
            "household",
            "kept",
            "demarche",
            "authorisations",
            "replaces",
            "screening");

    /** Where naming somebody shuts them out, or names nobody: a code goes to whom she gives it to, and asks when it is used. */
    private static final Set<String> NOT_SENT = Set.of(
            "/personnes/{person}/exclusions structure",
            "/personnes/{person}/exclusions professional",
            "/mon-espace/partage/jamais structure",
            "/mon-espace/partage/jamais professional",
            "/personnes/{person}/partage/code recipient");

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    Senders senders;

    @Autowired
    Snapshot snapshot;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    private Answer send(Sent sent) {
        return Answer.of(
                sent.as() == null
                        ? browser.post(house.a(Trade.SOCIAL_WORKER), sent.address(), sent.form())
                        : browser.post(sent.as(), sent.address(), sent.form()));
    }

    @ParameterizedTest
    @MethodSource("fr.passerelle.identity.gate.Senders#all")
    void whoIsFreeReceivesAndWhomSheShutOutReceivesNothing(Sender sender) {
        Viewer free = senders.target(sender);
        assertThat(send(senders.prepare(sender, senders.person(), free)).status())
                .as("%s, somebody free", sender)
                .isEqualTo(303);

        Viewer shut = senders.target(sender);
        UUID person = senders.person();
        Sent sent = senders.prepare(sender, person, shut);
        senders.exclude(sender, person, shut);
        String before = snapshot.of(House.SOUTH);
        Answer answer = send(sent);
        assertThat(answer.status()).as("%s, somebody shut out", sender).isEqualTo(422);
        assertThat(answer.body()).contains(sender.words());
        assertThat(snapshot.of(House.SOUTH)).isEqualTo(before);
    }

    @Test
    void everyFormAboutAPersonThatNamesSomebodyIsTried() {
        Set<String> tried = Arrays.stream(Sender.values()).map(Sender::field).collect(Collectors.toSet());
        Set<String> untried = new TreeSet<>();
        routes.getHandlerMethods().forEach((info, method) -> {
            boolean sends = info.getMethodsCondition().getMethods().contains(RequestMethod.POST);
            for (String path : info.getPatternValues()) {
                if (sends && (path.contains("{person}") || path.startsWith("/mon-espace"))) {
                    naming(method).stream()
                            .filter(field -> !THINGS.contains(field))
                            .map(field -> path + " " + field)
                            .filter(field -> !tried.contains(field) && !NOT_SENT.contains(field))
                            .forEach(untried::add);
                }
            }
        });
        assertThat(untried).as("add a Sender, or say that it names a thing").isEmpty();
    }

    /** The fields by which a form may name somebody: identifiers, and the names typed of structures and professionals. */
    private static List<String> naming(HandlerMethod method) {
        return Arrays.stream(method.getMethod().getParameters())
                .map(Parameter::getType)
                .filter(type -> type.isRecord() && type.getSimpleName().endsWith("Form"))
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .filter(NothingReachesTheExcludedTests::names)
                .map(RecordComponent::getName)
                .toList();
    }

    private static boolean names(RecordComponent field) {
        return field.getGenericType().getTypeName().contains("java.util.UUID")
                || Set.of("receiver", "recipient", "professional").contains(field.getName());
    }

    @Test
    void aPlaceThatHeldALinkReadsThatItIsOfNoUseAndNeitherWhyNorWhom() {
        ReferralFixtures given = senders.referrals();
        Viewer worker = house.a(Trade.SOCIAL_WORKER);
        Viewer partner = senders.target(Sender.REFERRAL);
        UUID person = given.personFollowedBy(worker);
        String address = given.newAddress();
        UUID place = given.place(address);
        given.keeps(partner, place);
        UUID referral = given.sent(browser, worker, person, place);
        String link = given.linkTo(address);
        browser.post(link, "state", "READ");
        assertThat(browser.get(link)).hasStatusOk().bodyText().contains("Louise");
        senders.exclude(Sender.REFERRAL, person, partner);
        long mails = given.mailsTo(address);
        String before = snapshot.of(House.SOUTH);

        for (String language : List.of("fr", "falc", "en", "ar")) {
            assertThat(browser.get(link + "?langue=" + language))
                    .hasStatus(410)
                    .bodyText()
                    .doesNotContain("Louise", "cart");
        }
        assertThat(browser.get(link)).bodyText().contains("Ce lien ne sert plus");
        assertThat(browser.post(link, "state", "ACCEPTED", "welcome", "WHEN_OPEN"))
                .hasStatus(410);
        assertThat(browser.post(link + "/nouveau-lien")).hasStatus(410);
        assertThat(browser.post(partner, "/orientations/recues/" + referral, "state", "READ"))
                .hasStatus(404);
        assertThat(snapshot.of(House.SOUTH)).isEqualTo(before);

        String path = "/personnes/" + person + "/orientations/" + referral;
        assertThat(browser.get(worker, path)).hasStatusOk().bodyText().contains("aucun message ne lui part");
        assertThat(browser.post(worker, path, "state", "CANCELLED")).hasStatus(303);
        assertThat(given.mailsTo(address)).isEqualTo(mails);
    }
}
