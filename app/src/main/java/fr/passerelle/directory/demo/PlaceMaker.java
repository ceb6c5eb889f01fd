package fr.passerelle.directory.demo;

import fr.passerelle.demo.DemoWorld;
import fr.passerelle.directory.Commune;
import fr.passerelle.directory.Offer;
import fr.passerelle.directory.OpeningHours;
import fr.passerelle.directory.Place;
import fr.passerelle.directory.Position;
import fr.passerelle.kernel.PlainText;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Makes one believable place after another. Telephones are in the range kept for fiction, addresses end in « .example ». */
final class PlaceMaker {

    private static final List<String> NAMES = List.of(
            "des Tamaris",
            "du Carreau",
            "des Amandiers",
            "Le Puits",
            "de l’Étoile",
            "des Calissons",
            "La Lanterne",
            "du Vallon",
            "Les Cigales",
            "des Quatre-Vents",
            "Le Relais",
            "du Cours",
            "Les Oliviers",
            "de la Garrigue",
            "Le Trait d’union",
            "du Port",
            "des Restanques",
            "La Passoire",
            "du Moulin",
            "Les Genêts",
            "de la Tuilerie",
            "Le Fil",
            "des Romarins",
            "du Lavoir",
            "Le Kiosque",
            "des Micocouliers",
            "La Main tendue",
            "du Canal",
            "Les Hirondelles",
            "de la Crau");
    private static final List<String> STREETS = List.of(
            "rue des Tanneurs-Bleus",
            "place du Carreau",
            "avenue des Galibots",
            "chemin du Lavoir-Neuf",
            "rue de la Vieille-Forge",
            "boulevard des Amandiers",
            "cours des Platanes",
            "impasse du Figuier",
            "rue du Four-Banal",
            "allée des Tamaris",
            "traverse du Puits",
            "place de l’Horloge-Douce",
            "avenue du Grand-Pré",
            "montée des Chèvres");

    private final DemoWorld world;
    private final List<Commune> communes;
    private final long[] weights;

    PlaceMaker(DemoWorld world, List<Commune> communes) {
        this.world = world;
        this.communes = communes;
        this.weights = new long[communes.size()];
        long sum = 0;
        for (int i = 0; i < weights.length; i++) {
            // Villages count more than their people: places follow people, but not only.
            sum += 300 + communes.get(i).population();
            weights[i] = sum;
        }
    }

    Place next(int number) {
        Commune commune = commune();
        Kind kind = kind();
        String name = world.pick(kind.names()).formatted(world.pick(NAMES));
        String street = (1 + world.random().nextInt(120)) + ", " + world.pick(STREETS);
        LocalDate updated = world.dayWithin(world.chance(80) ? 300 : 1_500);
        return new Place(
                "demo-" + number,
                null,
                name.substring(0, 1).toUpperCase(java.util.Locale.FRENCH) + name.substring(1),
                new Place.Address(commune.name(), world.pick(commune.postalCodes()), commune.code(), street, null),
                around(Objects.requireNonNull(commune.centre())),
                false,
                List.of(kind.code()),
                contact(number, name),
                OpeningHours.parse(world.chance(90) ? world.pick(kind.hours()) : null)
                        .inDepartment(commune.department()),
                world.pick(kind.words()),
                null,
                null,
                null,
                updated,
                offer(kind));
    }

    private Offer offer(Kind kind) {
        Set<Offer.Service> services = EnumSet.noneOf(Offer.Service.class);
        kind.services().stream().filter(service -> world.chance(80)).forEach(services::add);
        services.add(kind.services().get(0));
        Set<Offer.AccessMode> access = EnumSet.noneOf(Offer.AccessMode.class);
        access.add(world.chance(65) ? Offer.AccessMode.WALK_IN : Offer.AccessMode.PHONE);
        if (world.chance(50)) {
            access.add(Offer.AccessMode.PHONE);
        }
        Set<Offer.Fee> fees = kind.free() || world.chance(40)
                ? EnumSet.of(Offer.Fee.FREE)
                : EnumSet.of(world.chance(50) ? Offer.Fee.FREE_ON_CONDITION : Offer.Fee.PAID);
        Set<Offer.SupportMode> support = EnumSet.of(Offer.SupportMode.ONE_TO_ONE);
        if (world.chance(45)) {
            support.add(Offer.SupportMode.GROUP_WORKSHOP);
        }
        return new Offer(
                services,
                kind.code().equals("ML") ? EnumSet.of(Offer.Audience.YOUNG_PEOPLE) : Set.of(),
                needs(),
                fees,
                Set.of(Offer.Mobility.FIXED),
                kind.code().equals("RFS")
                        ? EnumSet.of(Offer.Programme.FRANCE_SERVICES)
                        : world.chance(25) ? EnumSet.of(Offer.Programme.CONSEILLERS_NUMERIQUES) : Set.of(),
                Set.of(),
                List.of(),
                access,
                support);
    }

    private Set<Offer.Need> needs() {
        Set<Offer.Need> needs = EnumSet.noneOf(Offer.Need.class);
        add(needs, Offer.Need.MOTOR_DISABILITIES, 45);
        add(needs, Offer.Need.ILLITERACY, 30);
        add(needs, Offer.Need.OTHER_LANGUAGES, 15);
        add(needs, Offer.Need.ENGLISH, 12);
        add(needs, Offer.Need.DEAFNESS, 8);
        add(needs, Offer.Need.VISUAL_IMPAIRMENT, 6);
        return needs;
    }

    private void add(Set<Offer.Need> needs, Offer.Need need, int percent) {
        if (world.chance(percent)) {
            needs.add(need);
        }
    }

    private Place.Contact contact(int number, String name) {
        String slug = PlainText.fold(name).replace(' ', '-') + "-" + number;
        return new Place.Contact(
                world.chance(90) ? "+3346571%04d".formatted(number % 10_000) : null,
                world.chance(80) ? List.of(slug + "@lieu.example") : List.of(),
                List.of(),
                null,
                null);
    }

    private Position around(Position centre) {
        double north = world.random().nextGaussian() * 0.006;
        double east = world.random().nextGaussian() * 0.008;
        return new Position(rounded(centre.latitude() + north), rounded(centre.longitude() + east));
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 100_000) / 100_000.0;
    }

    private Commune commune() {
        long aim = (long) (world.random().nextDouble() * weights[weights.length - 1]);
        int found = Arrays.binarySearch(weights, aim);
        return communes.get(found >= 0 ? found : -found - 1);
    }

    private Kind kind() {
        int aim = world.random().nextInt(100);
        for (Kind kind : Kind.ALL) {
            aim -= kind.share();
            if (aim < 0) {
                return kind;
            }
        }
        return Kind.ALL.get(0);
    }
}
