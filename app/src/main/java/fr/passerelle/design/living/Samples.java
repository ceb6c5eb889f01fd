package fr.passerelle.design.living;

import fr.passerelle.design.Bars;
import fr.passerelle.design.Fields;
import fr.passerelle.design.MapPoint;
import fr.passerelle.design.Option;
import fr.passerelle.design.Pager;
import fr.passerelle.design.Series;
import fr.passerelle.design.Spans;
import fr.passerelle.design.Tab;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Invented contents for the living page. */
record Samples() {

    Fields good() {
        return Fields.of(
                Map.of("name", "Yamina", "mode", "AVEC", "needs", List.of("GROS", "TEMPS"), "operator", "CAF"));
    }

    Fields wrong() {
        return Fields.of(Map.of("date", "2026-11-03", "phone", "06 39 98 04", "note", "Code du compte : 482913"))
                .and("date", "La date du rendez-vous est déjà passée.")
                .and("phone", "Il manque deux chiffres au numéro de téléphone.")
                .and("operator", "Choisissez un opérateur.")
                .and("mode", "Choisissez comment la démarche sera faite.");
    }

    List<Option> operators() {
        return List.of(
                new Option("CAF", "CAF"),
                new Option("FT", "France Travail"),
                new Option("AM", "Assurance maladie"),
                new Option("PREF", "Préfecture"));
    }

    List<Option> modes() {
        return List.of(
                new Option("PLACE", "à la place"), new Option("AVEC", "avec"), new Option("FAIRE", "faire faire"));
    }

    List<Option> needs() {
        return List.of(
                new Option("GROS", "gros caractères"),
                new Option("ECOUTER", "écouter"),
                new Option("TEMPS", "plus de temps"),
                Option.soft("NSP", "ne sait pas"));
    }

    List<Option> computers() {
        return List.of(
                new Option("MINE", "Il ne sert qu’à moi", "La session reste ouverte 8 heures, puis se ferme."),
                new Option("SHARED", "D’autres personnes s’en servent aussi", "La session se ferme après 10 minutes."));
    }

    List<Option> answers() {
        return List.of(
                new Option("SEUL", "Je le lis sans aide", null, "lire-seul", false),
                new Option("DUR", "Je le lis, mais c’est difficile", null, "lire-difficile", false),
                new Option("AVEC", "Quelqu’un me le lit", null, "lire-avec", false),
                new Option("NON", "Je ne l’ouvre pas", null, "pas-ouvert", false));
    }

    List<Tab> tabs() {
        return List.of(
                new Tab("Vue d’ensemble", "#", true),
                new Tab("Démarches", "#", false, 3, null),
                new Tab("Documents", "#", false),
                new Tab("Mes notes", "#", false, null, "lock"),
                new Tab("Journal", "#", false));
    }

    Pager pager() {
        return new Pager(4, 20, 187, "/design");
    }

    Bars outcomes() {
        return new Bars(
                "Une orientation sur deux aboutit à une visite",
                "830 orientations, dernier état connu",
                "Devenir",
                "Orientations",
                List.of(
                        new Bars.Bar("La personne y est allée", 410),
                        new Bars.Bar("Rendez-vous pris, à venir", 95),
                        new Bars.Bar("Le lieu n’a pas répondu", 145),
                        new Bars.Bar("Sans nouvelles après 30 jours", 120),
                        new Bars.Bar("Lieu fermé à l’arrivée", null)));
    }

    List<Bars.Bar> figures() {
        return List.of(
                new Bars.Bar("accompagnements", 5325),
                new Bars.Bar("personnes, au moins une fois", 1640),
                new Bars.Bar("repérages faits ensemble", 970),
                new Bars.Bar("langue des signes demandée", null));
    }

    Series modesByMonth() {
        return new Series(
                "On fait de plus en plus avec la personne, un peu moins à sa place",
                "Part de chaque mode par mois, décembre 2025 à novembre 2026",
                "Mois",
                months(),
                List.of(
                        new Series.Line("faire faire", Arrays.asList(35, 40, 45, 50, 55, 60, 65, 50, null, 75, 90, 80)),
                        new Series.Line("avec", List.of(120, 140, 150, 165, 170, 175, 180, 140, 110, 195, 215, 185)),
                        new Series.Line(
                                "à la place", List.of(260, 285, 270, 265, 250, 240, 225, 190, 150, 205, 200, 155))));
    }

    Series waiting() {
        return new Series(
                "L’attente baisse depuis l’été",
                "Démarches sans réponse à la fin du mois",
                "Mois",
                months(),
                List.of(
                        new Series.Line("CAF", List.of(64, 70, 82, 91, 88, 95, 102, 84, 71, 66, 58, 49)),
                        new Series.Line("Préfecture", List.of(35, 38, 36, 41, 44, 47, 52, 50, 49, 47, 46, 45)),
                        new Series.Line(
                                "France Travail",
                                Arrays.asList(14, 16, null, 12, 15, 18, 17, null, null, 13, 15, 12))));
    }

    Spans delays() {
        return new Spans(
                "La préfecture répond en 74 jours, France Travail en 9",
                "Jours entre l’envoi et la réponse. Le point est la médiane ; la barre couvre 8 démarches sur 10.",
                "Opérateur",
                "j",
                List.of(
                        new Spans.Span("CAF", new Spans.Known(12, 24, 48)),
                        new Spans.Span("France Travail", new Spans.Known(4, 9, 18)),
                        new Spans.Span("Assurance maladie", new Spans.Known(15, 38, 66)),
                        new Spans.Span("Banque de France", null),
                        new Spans.Span("Préfecture", new Spans.Known(28, 74, 118))));
    }

    List<MapPoint> places() {
        return List.of(
                new MapPoint(1, "La Boussole", "Ouvert jeudi matin, parle arabe", "#lieu-1", 43.4603, 5.4776, false),
                new MapPoint(2, "Médiathèque des Tamaris", "Ouvert jusqu’à 18 h", "#lieu-2", 43.4480, 5.4568, false),
                new MapPoint(3, "Espace Le Puits", "Sur rendez-vous", "#lieu-3", 43.4440, 5.4905, false),
                new MapPoint(4, "Recyclerie Les Ressorts", "Téléphones dès 15 €", "#lieu-4", 43.4480, 5.4128, false),
                new MapPoint(5, "Maison des services de Fuveau", "Complet", "#lieu-5", 43.4523, 5.5539, true));
    }

    private static List<String> months() {
        return List.of(
                "déc.", "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.");
    }
}
