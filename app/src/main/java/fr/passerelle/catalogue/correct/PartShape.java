package fr.passerelle.catalogue.correct;

import static fr.passerelle.catalogue.correct.Column.choice;
import static fr.passerelle.catalogue.correct.Column.column;

import fr.passerelle.catalogue.PieceKind;
import fr.passerelle.catalogue.Sheet;
import fr.passerelle.catalogue.SheetPart;
import fr.passerelle.catalogue.SheetWords;
import fr.passerelle.catalogue.correct.Column.Kind;
import java.util.List;

/**
 * How a part of a sheet is typed.
 *
 * @param property of the sheet
 * @param columns of each of its lines
 * @param least how many lines it needs
 */
record PartShape(String property, Form form, List<Column> columns, int least) {

    /** What the property holds. */
    enum Form {
        TEXT,
        TEXTS,
        OBJECT,
        OBJECTS
    }

    boolean many() {
        return form == Form.OBJECTS;
    }

    static PartShape of(SheetPart part) {
        return switch (part) {
            case TITLE -> text("title", column(Kind.LINE, "text", "Titre").needed());
            case PURPOSE -> text("purpose", purpose());
            case SITE -> text("site", site());
            case WHO -> texts("who", "Qui peut la demander");
            case STEPS -> texts("steps", "Étapes");
            case PIECES -> new PartShape("pieces", Form.OBJECTS, pieces(), 0);
            case ELSEWHERE -> new PartShape("elsewhere", Form.OBJECTS, elsewhere(), 1);
            case ANSWERS -> new PartShape("answers", Form.OBJECTS, answers(), 0);
            case MISTAKES -> new PartShape("mistakes", Form.OBJECTS, mistakes(), 1);
            case MINUTES -> new PartShape("minutes", Form.OBJECT, minutes(), 1);
            case AFTER -> new PartShape("after", Form.OBJECT, after(), 1);
            case REMEDIES -> new PartShape("remedies", Form.OBJECTS, remedies(), 0);
            case PERIOD -> new PartShape("period", Form.OBJECT, period(), 0);
            case SOURCES -> new PartShape("sources", Form.OBJECTS, sources(), 1);
        };
    }

    private static Column purpose() {
        return column(Kind.AREA, "text", "À quoi elle sert")
                .needed()
                .saying("Une phrase facile à lire, 220 caractères au plus.");
    }

    private static Column site() {
        return column(Kind.URL, "text", "Adresse du site officiel")
                .saying("Laissez vide si la démarche se fait sans site.");
    }

    private static List<Column> mistakes() {
        return List.of(
                column(Kind.LINE, "what", "L’erreur").needed(),
                column(Kind.LINE, "avoid", "Comment l’éviter").needed());
    }

    private static List<Column> minutes() {
        return List.of(
                column(Kind.NUMBER, "doneWith", "Minutes avec la personne")
                        .as("with")
                        .needed(),
                column(Kind.NUMBER, "doneFor", "Minutes à sa place").as("for").needed());
    }

    private static List<Column> sources() {
        return List.of(column(Kind.LINE, "title", "Titre").needed(), column(Kind.URL, "url", "Adresse"));
    }

    private static PartShape text(String property, Column column) {
        return new PartShape(property, Form.TEXT, List.of(column), column.required() ? 1 : 0);
    }

    private static PartShape texts(String property, String label) {
        return new PartShape(
                property,
                Form.TEXTS,
                List.of(column(Kind.LINES, "text", label).needed().saying("Une par ligne, dans l’ordre.")),
                1);
    }

    private static List<Column> elsewhere() {
        return List.of(
                choice("kind", "Comment", Sheet.Elsewhere.Way.class, SheetWords::of),
                column(Kind.LINE, "text", "Ce qu’il faut faire").needed(),
                column(Kind.LINE, "number", "Numéro du formulaire").saying("Par exemple : Cerfa n° 15481"),
                column(Kind.PHONE, "phone", "Téléphone"),
                column(Kind.LINE, "address", "Adresse"));
    }

    private static List<Column> pieces() {
        return List.of(
                column(Kind.LINE, "label", "Le papier").needed(),
                choice("kind", "Sorte de papier", PieceKind.class, PieceKind::label),
                column(Kind.LINE, "when", "Seulement pour qui").saying("Vide : pour tout le monde."),
                column(Kind.LINE, "anyOf", "Groupe au choix")
                        .saying("Le même mot sur plusieurs papiers : un seul suffit."),
                column(Kind.COUNT, "validMonths", "Date de moins de… mois"),
                column(Kind.FORMATS, "formats", "Formats acceptés par le site")
                        .saying("Par exemple : PDF, JPEG. Vide : on ne sait pas."),
                column(Kind.COUNT, "maxKb", "Taille la plus grande acceptée par le site, en Ko")
                        .saying("2 Mo s’écrit 2000. Vide : on ne sait pas."));
    }

    private static List<Column> answers() {
        return List.of(
                column(Kind.HIDDEN, "key", ""),
                column(Kind.LINE, "label", "La question").needed(),
                choice("kind", "Ce qu’on répond", Sheet.AnswerKind.class, SheetWords::of),
                column(Kind.LINE, "hint", "Aide"),
                column(Kind.LIST, "choices", "Les choix").saying("Entre des virgules."),
                column(Kind.YES_NO, "optional", "Facultatif"));
    }

    private static List<Column> after() {
        return List.of(
                column(Kind.AREA, "text", "Ce qui suit l’envoi").needed(),
                column(Kind.DELAY, "length", "Délai habituel").as("delay"),
                choice("silence", "Sans réponse", Sheet.Silence.class, SheetWords::of),
                column(Kind.AREA, "silenceText", "Ce que le silence veut dire ici"));
    }

    private static List<Column> remedies() {
        return List.of(
                choice("kind", "Sorte de recours", Sheet.RemedyKind.class, SheetWords::of),
                column(Kind.LINE, "text", "Ce qu’il faut faire").needed(),
                column(Kind.DELAY, "length", "À faire dans les").as("within"));
    }

    private static List<Column> period() {
        return List.of(
                choice(
                        "kind",
                        "Ce qui revient",
                        Sheet.PeriodKind.class,
                        kind -> kind == Sheet.PeriodKind.RENEWAL ? "Un renouvellement" : "Une déclaration"),
                column(Kind.LINE, "text", "En mots").needed(),
                column(Kind.NUMBER, "everyMonths", "Tous les… mois").needed(),
                column(Kind.NUMBER, "fromDay", "Du jour").saying("Premier jour de la période, dans le mois."),
                column(Kind.NUMBER, "toDay", "Au jour"),
                column(Kind.NUMBER, "earliestMonths", "Au plus tôt, mois avant la fin"),
                column(Kind.NUMBER, "latestMonths", "Au plus tard, mois avant la fin"));
    }
}
