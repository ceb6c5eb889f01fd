package fr.passerelle.directory.demo;

import fr.passerelle.directory.Offer;
import fr.passerelle.directory.OpeningHours;
import fr.passerelle.directory.Place;
import fr.passerelle.directory.Position;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The places that the user guide and the other steps know by name. */
final class WellKnown {

    private WellKnown() {}

    static List<Place> places(LocalDate today) {
        return List.of(boussole(today), tamaris(today), puits(today));
    }

    /** What a second source says: two of these places again, in its own words, and a bus. */
    static List<Place> again(LocalDate today) {
        return List.of(
                gardanne(
                        "boussole-bis",
                        "Association La Boussole",
                        "8 rue des Tanneurs Bleus",
                        new Position(43.4582, 5.4741),
                        "ASSO",
                        "+33465710142",
                        "Tu 14:00-17:00; Th 09:00-12:00",
                        "Aide aux démarches en ligne.",
                        null,
                        today.minusDays(400),
                        offer(Set.of(Offer.Service.ADMINISTRATIVE_PROCEDURES), Set.of(), Offer.Fee.FREE)),
                gardanne(
                        "tamaris-bis",
                        "Médiathèque Tamaris",
                        "2 place du Carreau",
                        new Position(43.4537, 5.4633),
                        "BIB",
                        "+33465710118",
                        "Tu-Sa 10:00-12:00,14:00-17:00",
                        "Postes en accès libre.",
                        null,
                        today.minusDays(90),
                        offer(Set.of(Offer.Service.INTERNET_AND_EQUIPMENT), Set.of(), Offer.Fee.FREE)),
                gardanne(
                        "bus",
                        "Bus numérique des collines",
                        "2 place du Carreau",
                        new Position(43.4536, 5.4634),
                        "RFS",
                        "+33465710163",
                        "",
                        "Un bus avec deux ordinateurs et une conseillère.",
                        null,
                        today.minusDays(15),
                        offer(Set.of(Offer.Service.ADMINISTRATIVE_PROCEDURES), Set.of(), Offer.Fee.FREE)));
    }

    /** The same as before, but for a number that its source changed. */
    static Place puitsWithAnotherPhone(LocalDate today) {
        return puits("+33465710199", today.minusDays(1));
    }

    private static Place boussole(LocalDate today) {
        return gardanne(
                "boussole",
                "La Boussole",
                "8, rue des Tanneurs-Bleus",
                new Position(43.4581, 5.4742),
                "ASSO",
                "+33465710142",
                "Tu 14:00-17:00; Th 09:00-12:00; Sa 09:00-12:00",
                "On fait la démarche avec vous. Venez sans rendez-vous.",
                "Permanence du jeudi : Karim parle français et arabe, et vous attend à l’entrée. Un café, un ordinateur chacun, et le temps qu’il faut.",
                today.minusDays(6),
                offer(
                        Set.of(
                                Offer.Service.ADMINISTRATIVE_PROCEDURES,
                                Offer.Service.EVERYDAY_DIGITAL_TOOLS,
                                Offer.Service.SAFE_USE),
                        Set.of(Offer.Need.OTHER_LANGUAGES, Offer.Need.ILLITERACY, Offer.Need.MOTOR_DISABILITIES),
                        Offer.Fee.FREE));
    }

    private static Place tamaris(LocalDate today) {
        return gardanne(
                "tamaris",
                "Médiathèque des Tamaris",
                "2, place du Carreau",
                new Position(43.4536, 5.4634),
                "BIB",
                "+33465710118",
                "Tu-Fr 10:00-12:00,14:00-18:00; Sa 10:00-17:00; PH off",
                "Ordinateurs, imprimante, une personne pour vous montrer.",
                null,
                today.minusDays(20),
                offer(
                        Set.of(Offer.Service.INTERNET_AND_EQUIPMENT, Offer.Service.EVERYDAY_DIGITAL_TOOLS),
                        Set.of(Offer.Need.MOTOR_DISABILITIES),
                        Offer.Fee.FREE));
    }

    private static Place puits(LocalDate today) {
        return puits("+33465710156", today.minusDays(45));
    }

    private static Place puits(String phone, LocalDate updated) {
        return gardanne(
                "puits",
                "Espace Le Puits",
                "14, avenue des Galibots",
                new Position(43.4478, 5.4893),
                "CS",
                phone,
                "Mo-Fr 09:00-12:00,14:00-17:30; PH off",
                "Sur rendez-vous. Aide aux démarches et écrivain public.",
                null,
                updated,
                offer(
                        Set.of(Offer.Service.ADMINISTRATIVE_PROCEDURES, Offer.Service.PARENTING_AND_EDUCATION),
                        Set.of(Offer.Need.MOTOR_DISABILITIES, Offer.Need.ILLITERACY),
                        Offer.Fee.FREE));
    }

    private static Place gardanne(
            String id,
            String name,
            String street,
            Position position,
            String kind,
            String phone,
            String hours,
            String summary,
            @org.jspecify.annotations.Nullable String detail,
            LocalDate updated,
            Offer offer) {
        return new Place(
                "demo-" + id,
                null,
                name,
                new Place.Address("Gardanne", "13120", "13041", street, null),
                position,
                false,
                List.of(kind),
                new Place.Contact(phone, List.of(id + "@lieu.example"), List.of(), null, null),
                OpeningHours.parse(hours).inDepartment("13"),
                summary,
                detail,
                null,
                null,
                updated,
                offer);
    }

    private static Offer offer(Set<Offer.Service> services, Set<Offer.Need> needs, Offer.Fee fee) {
        return new Offer(
                services,
                Set.of(),
                needs,
                Set.of(fee),
                Set.of(Offer.Mobility.FIXED),
                Set.of(),
                Set.of(),
                List.of(),
                Set.of(Offer.AccessMode.WALK_IN, Offer.AccessMode.PHONE),
                Set.of(Offer.SupportMode.ONE_TO_ONE));
    }
}
