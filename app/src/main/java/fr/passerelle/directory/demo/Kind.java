package fr.passerelle.directory.demo;

import static fr.passerelle.directory.Offer.Service.ADMINISTRATIVE_PROCEDURES;
import static fr.passerelle.directory.Offer.Service.AFFORDABLE_EQUIPMENT;
import static fr.passerelle.directory.Offer.Service.EMPLOYMENT;
import static fr.passerelle.directory.Offer.Service.EVERYDAY_DIGITAL_TOOLS;
import static fr.passerelle.directory.Offer.Service.INTERNET_AND_EQUIPMENT;
import static fr.passerelle.directory.Offer.Service.LEISURE_AND_CREATION;
import static fr.passerelle.directory.Offer.Service.PARENTING_AND_EDUCATION;
import static fr.passerelle.directory.Offer.Service.SAFE_USE;
import static fr.passerelle.directory.Offer.Service.UNDERSTANDING_THE_DIGITAL_WORLD;

import fr.passerelle.directory.Offer;
import java.util.List;

/**
 * The kinds of places one meets, with what they usually offer.
 *
 * @param code of « typologie »
 * @param share how many of a hundred places are of this kind
 */
record Kind(
        String code,
        int share,
        List<String> names,
        List<String> words,
        List<Offer.Service> services,
        List<String> hours,
        boolean free) {

    static final List<Kind> ALL = List.of(
            new Kind(
                    "BIB",
                    20,
                    List.of("Médiathèque %s", "Bibliothèque %s"),
                    List.of(
                            "Ordinateurs, imprimante, une personne pour vous montrer.",
                            "Postes en libre accès et ateliers d’initiation le samedi."),
                    List.of(
                            INTERNET_AND_EQUIPMENT,
                            EVERYDAY_DIGITAL_TOOLS,
                            LEISURE_AND_CREATION,
                            UNDERSTANDING_THE_DIGITAL_WORLD),
                    List.of(
                            "Tu-Fr 10:00-12:00,14:00-18:00; Sa 10:00-17:00; PH off",
                            "Tu,Th,Fr 14:00-18:30; We,Sa 10:00-12:30,14:00-18:00; PH off"),
                    true),
            new Kind(
                    "RFS",
                    16,
                    List.of("France services %s", "Maison des services %s"),
                    List.of(
                            "On fait la démarche avec vous, pièce par pièce.",
                            "Un agent vous aide à l’ordinateur, avec ou sans rendez-vous."),
                    List.of(ADMINISTRATIVE_PROCEDURES, INTERNET_AND_EQUIPMENT, EVERYDAY_DIGITAL_TOOLS),
                    List.of(
                            "Mo-Fr 09:00-12:30,13:30-17:00; PH off",
                            "Mo,Tu,Th 08:30-12:30,13:30-17:30; We,Fr 08:30-12:30; PH off"),
                    true),
            new Kind(
                    "CCAS",
                    14,
                    List.of("CCAS, antenne %s", "Espace solidarité %s"),
                    List.of(
                            "Aide aux démarches en ligne et aux droits. Venez avec vos courriers.",
                            "Accueil social, ordinateur et imprimante à disposition."),
                    List.of(ADMINISTRATIVE_PROCEDURES, INTERNET_AND_EQUIPMENT),
                    List.of("Mo-Th 08:30-12:00,13:30-17:00; Fr 08:30-12:00; PH off", "Mo-Fr 09:00-12:00; PH off"),
                    true),
            new Kind(
                    "CS",
                    14,
                    List.of("Centre social %s", "Maison de quartier %s"),
                    List.of(
                            "Ateliers en petit groupe, café et garde d’enfants le mercredi.",
                            "Écrivain public et aide numérique. On vous accueille en famille."),
                    List.of(ADMINISTRATIVE_PROCEDURES, EVERYDAY_DIGITAL_TOOLS, PARENTING_AND_EDUCATION, SAFE_USE),
                    List.of(
                            "Mo-Fr 09:00-12:00,14:00-18:00; SH Mo-Fr 14:00-17:00; PH off",
                            "Mo,Tu,Th,Fr 09:00-12:00,13:30-18:00; We 09:00-12:00; PH off"),
                    true),
            new Kind(
                    "ASSO",
                    16,
                    List.of("Association %s", "%s, aide numérique", "Permanence %s"),
                    List.of(
                            "Des bénévoles prennent le temps qu’il faut.",
                            "On commence par votre téléphone et ce que vous voulez en faire."),
                    List.of(EVERYDAY_DIGITAL_TOOLS, SAFE_USE, ADMINISTRATIVE_PROCEDURES),
                    List.of("Tu 14:00-17:00; Th 09:00-12:00", "We 14:00-18:00; Sa 09:30-12:00", "Mo,Th 13:30-17:30"),
                    true),
            new Kind(
                    "EPN",
                    8,
                    List.of("Espace numérique %s", "Cyber-base %s"),
                    List.of(
                            "Cours à la carte, du premier clic à la visioconférence.",
                            "Accès libre aux ordinateurs et atelier débutants le mardi."),
                    List.of(EVERYDAY_DIGITAL_TOOLS, INTERNET_AND_EQUIPMENT, SAFE_USE, LEISURE_AND_CREATION),
                    List.of("Tu-Sa 09:30-12:30,14:00-18:00; PH off", "Mo-Fr 14:00-19:00"),
                    false),
            new Kind(
                    "ML",
                    5,
                    List.of("Mission locale %s"),
                    List.of("Pour les 16-25 ans : emploi, formation, et un ordinateur pour candidater."),
                    List.of(EMPLOYMENT, EVERYDAY_DIGITAL_TOOLS),
                    List.of("Mo-Fr 08:30-12:00,13:30-17:00; PH off"),
                    true),
            new Kind(
                    "RESSOURCERIE",
                    4,
                    List.of("Recyclerie %s", "Atelier de réemploi %s"),
                    List.of("Téléphones et ordinateurs réparés, à petit prix. Aide aux premiers réglages."),
                    List.of(AFFORDABLE_EQUIPMENT, INTERNET_AND_EQUIPMENT),
                    List.of("We-Sa 10:00-12:00,14:00-18:00", "Tu-Fr 14:00-18:00; Sa 10:00-17:00"),
                    false),
            new Kind(
                    "TIERS_LIEUX",
                    3,
                    List.of("Tiers-lieu %s", "Fabrique %s"),
                    List.of("Un lieu pour apprendre, réparer et créer ensemble."),
                    List.of(LEISURE_AND_CREATION, UNDERSTANDING_THE_DIGITAL_WORLD, EMPLOYMENT),
                    List.of("Mo-Fr 09:00-18:00; Th 18:00-22:00"),
                    false));
}
