package fr.passerelle.directory.api;

import fr.passerelle.directory.Offer;
import fr.passerelle.directory.Place;
import fr.passerelle.directory.Position;
import fr.passerelle.directory.StoredPlace;
import fr.passerelle.directory.Term;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A place in the schema data·inclusion v1: a structure, and its services. What that vocabulary cannot say goes into its free texts. */
final class DataInclusion {

    private static final String SOURCE = "passerelle";

    private static final Map<Offer.Service, String> THEMES = Map.of(
            Offer.Service.ADMINISTRATIVE_PROCEDURES, "numerique--acceder-a-des-services-en-ligne",
            Offer.Service.INTERNET_AND_EQUIPMENT, "numerique--acceder-a-une-connexion-internet",
            Offer.Service.AFFORDABLE_EQUIPMENT, "numerique--acquerir-un-equipement");
    private static final String SKILLS = "numerique--maitriser-les-fondamentaux-du-numerique";

    private static final Map<Offer.Audience, String> AUDIENCES = Map.of(
            Offer.Audience.YOUNG_PEOPLE, "jeunes",
            Offer.Audience.STUDENTS, "etudiants",
            Offer.Audience.FAMILIES, "familles",
            Offer.Audience.SENIORS, "seniors",
            Offer.Audience.WOMEN, "femmes");

    private static final Map<Offer.AccessMode, String> WAYS_IN = Map.of(
            Offer.AccessMode.WALK_IN, "se-presenter",
            Offer.AccessMode.PHONE, "telephoner",
            Offer.AccessMode.EMAIL, "envoyer-un-courriel",
            Offer.AccessMode.EMAIL_WITH_REFERRAL_FORM, "envoyer-un-courriel",
            Offer.AccessMode.ONLINE_BOOKING, "utiliser-lien-mobilisation");

    /** Networks, from the programmes and kinds of the national schema that have a code there. */
    private static final Map<String, String> NETWORKS = Map.ofEntries(
            Map.entry("AIDANTS_CONNECT", "aidants-connect"),
            Map.entry("CONSEILLERS_NUMERIQUES", "conseillers-numeriques"),
            Map.entry("FRANCE_SERVICES", "france-service"),
            Map.entry("RFS", "france-service"),
            Map.entry("CCAS", "ccas-cias"),
            Map.entry("CIAS", "ccas-cias"),
            Map.entry("CAF", "caf"),
            Map.entry("CD", "departements"),
            Map.entry("MDS", "maisons-des-solidarites"),
            Map.entry("ML", "mission-locale"),
            Map.entry("MUNI", "communes"),
            Map.entry("PIMMS", "pimms-mediation"));

    private DataInclusion() {}

    /** A structure; the names of the components are those of the schema, in snake case once written. */
    record Structure(
            String source,
            String id,
            String nom,
            LocalDate dateMaj,
            @Nullable String description,
            @Nullable String siret,
            String commune,
            @Nullable String codePostal,
            @Nullable String codeInsee,
            @Nullable String adresse,
            @Nullable String complementAdresse,
            @Nullable Double longitude,
            @Nullable Double latitude,
            @Nullable String telephone,
            @Nullable String courriel,
            @Nullable String siteWeb,
            @Nullable String horairesAccueil,
            @Nullable String accessibiliteLieu,
            @Nullable Set<String> reseauxPorteurs) {}

    /** A service. */
    record Service(
            String source,
            String structureId,
            String id,
            String nom,
            String description,
            LocalDate dateMaj,
            @Nullable String type,
            @Nullable Set<String> thematiques,
            @Nullable String frais,
            @Nullable String fraisPrecisions,
            Set<String> publics,
            @Nullable String publicsPrecisions,
            @Nullable String conditionsAcces,
            String commune,
            @Nullable String codePostal,
            @Nullable String codeInsee,
            @Nullable String adresse,
            @Nullable String complementAdresse,
            @Nullable Double longitude,
            @Nullable Double latitude,
            @Nullable String telephone,
            @Nullable String courriel,
            Set<String> modesAccueil,
            @Nullable String lienMobilisation,
            @Nullable Set<String> modesMobilisation,
            @Nullable Set<String> mobilisablePar,
            @Nullable String mobilisationPrecisions,
            @Nullable String horairesAccueil) {}

    static Structure structure(Described described) {
        StoredPlace stored = described.stored();
        Place place = stored.place();
        Position at = place.position();
        Stream<String> codes =
                Stream.concat(place.offer().programmes().stream().map(Enum::name), place.kinds().stream());
        return new Structure(
                SOURCE,
                id(stored.id()),
                name(place.name()),
                described.updatedOn(),
                text(described.words()),
                siret(place.pivot()),
                place.address().commune(),
                orNull(place.address().postalCode()),
                place.address().inseeCode(),
                orNull(place.address().street()),
                place.address().complement(),
                at == null ? null : at.longitude(),
                at == null ? null : at.latitude(),
                place.contact().phone(),
                first(place.contact().emails()),
                first(place.contact().websites()),
                hours(place),
                place.contact().accessibilityUrl(),
                orNull(set(codes.map(NETWORKS::get))));
    }

    static Stream<Service> services(Described described) {
        return described.services().isEmpty()
                ? Stream.of(whole(described))
                : described.services().stream().map(service -> apart(described, service));
    }

    /** What the place does, when no service is described apart. */
    private static Service whole(Described described) {
        Place place = described.stored().place();
        Offer offer = place.offer();
        return service(
                described,
                id(described.stored().id()) + "-accueil",
                place.name(),
                Objects.requireNonNullElse(
                        text(described.words()),
                        offer.services().isEmpty() ? "Lieu de médiation numérique." : labels(offer.services()) + "."),
                themes(offer.services()),
                offer,
                null);
    }

    private static Service apart(Described described, GivenService given) {
        Set<String> themes = themes(given.services());
        given.themes().stream()
                .filter(theme -> theme.matches("[a-z-]+--[a-z-]+"))
                .forEach(themes::add);
        Offer offer = described.stored().place().offer();
        Offer own = new Offer(
                Set.copyOf(given.services()),
                Set.copyOf(given.audiences()),
                offer.needs(),
                given.fees().isEmpty() ? offer.fees() : Set.copyOf(given.fees()),
                offer.mobilities(),
                offer.programmes(),
                offer.trainings(),
                offer.otherTrainings(),
                offer.accessModes(),
                given.remote() ? Set.of(Offer.SupportMode.REMOTE) : offer.supportModes());
        String words = Stream.of(given.summary(), given.name())
                .filter(Objects::nonNull)
                .filter(text -> text.length() >= 5)
                .findFirst()
                .orElse("Service de " + described.stored().place().name());
        return service(described, id(given.id()), given.name(), words, themes, own, given);
    }

    private static Service service(
            Described described,
            String id,
            String name,
            String words,
            Set<String> themes,
            Offer offer,
            @Nullable GivenService own) {
        Structure structure = structure(described);
        Place.Contact contact = described.stored().place().contact();
        boolean free = offer.fees().equals(Set.of(Offer.Fee.FREE));
        return new Service(
                SOURCE,
                structure.id(),
                id,
                name(name),
                cut(words, 10_000),
                own == null || own.updatedOn() == null ? structure.dateMaj() : own.updatedOn(),
                type(offer),
                orNull(themes),
                free ? "gratuit" : offer.fees().equals(Set.of(Offer.Fee.PAID)) ? "payant" : null,
                own != null && own.feeWords() != null
                        ? own.feeWords()
                        : free || offer.fees().isEmpty() ? null : labels(offer.fees()),
                audiences(offer),
                offer.needs().isEmpty() ? null : labels(offer.needs()),
                own == null ? null : orNull(joined(own.conditions(), own.bring())),
                structure.commune(),
                structure.codePostal(),
                structure.codeInsee(),
                structure.adresse(),
                structure.complementAdresse(),
                structure.longitude(),
                structure.latitude(),
                own != null && own.phone() != null ? own.phone() : structure.telephone(),
                own != null && own.email() != null ? own.email() : structure.courriel(),
                receptions(offer),
                own != null && own.referUrl() != null ? own.referUrl() : contact.bookingUrl(),
                orNull(set(offer.accessModes().stream().sorted().map(WAYS_IN::get))),
                orNull(mobilisers(offer)),
                own == null ? null : own.referWords(),
                own != null && own.hours() != null ? own.hours() : structure.horairesAccueil());
    }

    private static @Nullable String type(Offer offer) {
        if (offer.supportModes().contains(Offer.SupportMode.ONE_TO_ONE)) {
            return "accompagnement";
        }
        if (offer.supportModes().contains(Offer.SupportMode.GROUP_WORKSHOP)) {
            return "atelier";
        }
        return offer.supportModes().contains(Offer.SupportMode.SELF_SERVICE) ? "aide-materielle" : null;
    }

    private static Set<String> themes(Collection<Offer.Service> services) {
        return set(services.stream().sorted().map(service -> THEMES.getOrDefault(service, SKILLS)));
    }

    private static Set<String> audiences(Offer offer) {
        return offer.audiences().isEmpty()
                ? Set.of("tous-publics")
                : set(offer.audiences().stream().sorted().map(AUDIENCES::get));
    }

    private static Set<String> receptions(Offer offer) {
        boolean onlyRemote = offer.supportModes().equals(Set.of(Offer.SupportMode.REMOTE));
        Set<String> receptions = new LinkedHashSet<>();
        if (!onlyRemote) {
            receptions.add("en-presentiel");
        }
        if (offer.supportModes().contains(Offer.SupportMode.REMOTE)) {
            receptions.add("a-distance");
        }
        return receptions;
    }

    private static Set<String> mobilisers(Offer offer) {
        return set(offer.accessModes().stream()
                .sorted()
                .filter(mode -> mode != Offer.AccessMode.NO_PUBLIC)
                .map(mode -> mode == Offer.AccessMode.EMAIL_WITH_REFERRAL_FORM ? "professionnels" : "usagers"));
    }

    private static String id(Object local) {
        return SOURCE + "--" + local;
    }

    /** From 3 to 150 characters, without a last full stop. */
    private static String name(String name) {
        String cut = cut(name, 150).replaceFirst("[.\\s]+$", "");
        return cut.length() < 3 ? (cut + " – lieu") : cut;
    }

    private static @Nullable String text(String words) {
        return words.length() < 5 ? null : cut(words, 10_000);
    }

    private static @Nullable String siret(@Nullable String pivot) {
        return pivot != null && pivot.matches("\\d{14}") ? pivot : null;
    }

    /** Only what follows the notation that the schema asks for. */
    private static @Nullable String hours(Place place) {
        return place.hours().isUnderstood() ? place.hours().text() : null;
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    private static String joined(@Nullable String... texts) {
        return Stream.of(texts)
                .filter(Objects::nonNull)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" "));
    }

    private static String labels(Collection<? extends Term> terms) {
        return terms.stream()
                .sorted((a, b) -> Integer.compare(((Enum<?>) a).ordinal(), ((Enum<?>) b).ordinal()))
                .map(Term::label)
                .collect(Collectors.joining(", "));
    }

    private static Set<String> set(Stream<@Nullable String> codes) {
        return codes.filter(Objects::nonNull).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static @Nullable Set<String> orNull(Set<String> set) {
        return set.isEmpty() ? null : set;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable String first(List<String> list) {
        return list.isEmpty() ? null : list.get(0);
    }
}
