package fr.passerelle.catalogue.correct;

import fr.passerelle.catalogue.Sheet;
import fr.passerelle.catalogue.Sheet.Piece;
import fr.passerelle.catalogue.SheetPart;
import fr.passerelle.catalogue.SheetText;
import fr.passerelle.catalogue.correct.Column.Kind;
import fr.passerelle.catalogue.correct.PartForm.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.validation.BindingResult;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A part of a sheet as it was typed, understood; what cannot be is said at its field. */
final class TypedPart {

    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_PURPOSE = 220;
    private static final int LAST_DAY = 31;
    private static final int FEWEST_STEPS = 3;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}");
    private static final Pattern PHONE = Pattern.compile("\\+?\\d[\\d .]{1,18}");
    private static final Pattern URL = Pattern.compile("https://[\\w.-]+\\.[a-z]{2,}(/\\S*)?");

    private final Sheet sheet;
    private final SheetPart part;
    private final PartShape shape;
    private final PartForm form;
    private final BindingResult errors;

    TypedPart(Sheet sheet, SheetPart part, PartForm form, BindingResult errors) {
        this.sheet = sheet;
        this.part = part;
        this.shape = PartShape.of(part);
        this.form = form;
        this.errors = errors;
    }

    /** The sheet with that part changed; empty when something is to be corrected. */
    Optional<Sheet> sheet() {
        List<ObjectNode> rows = new ArrayList<>();
        for (int i = 0; i < form.typed().size(); i++) {
            Row row = form.typed().get(i);
            if (row != null && (!blank(row) || (!shape.many() && shape.least() > 0))) {
                rows.add(object(row, i));
            }
        }
        if (rows.size() < shape.least() && !errors.hasErrors()) {
            errors.reject("least", "Gardez au moins une ligne dans cette partie.");
        }
        if (errors.hasErrors()) {
            return Optional.empty();
        }
        ObjectNode tree = SheetText.tree(sheet);
        put(tree, rows);
        Sheet changed = SheetText.of(tree);
        check(changed);
        return errors.hasErrors() ? Optional.empty() : Optional.of(changed);
    }

    private void put(ObjectNode tree, List<ObjectNode> rows) {
        String property = shape.property();
        switch (shape.form()) {
            case TEXT, TEXTS -> {
                if (rows.isEmpty()) {
                    tree.putNull(property);
                } else {
                    tree.set(property, rows.get(0).get("text"));
                }
            }
            case OBJECT -> {
                if (rows.isEmpty()) {
                    tree.putNull(property);
                } else {
                    tree.set(property, rows.get(0));
                }
            }
            case OBJECTS -> tree.putArray(property).addAll(rows);
        }
    }

    /** A row in which nothing is typed is left out; what is only chosen does not count. */
    private boolean blank(Row row) {
        return shape.columns().stream()
                .filter(column ->
                        column.kind() != Kind.CHOICE && column.kind() != Kind.YES_NO && column.kind() != Kind.HIDDEN)
                .allMatch(column -> row.of(column.name()).isEmpty());
    }

    private ObjectNode object(Row row, int position) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (Column column : shape.columns()) {
            String field = "rows[" + position + "]." + column.name();
            String typed = row.of(column.name());
            if (column.required() && typed.isEmpty()) {
                errors.rejectValue(field, "empty", "« " + column.label() + " » est à remplir.");
            } else if (typed.length() > (column.kind() == Kind.LINES ? LONGEST_TEXT : LONGEST_LINE)) {
                errors.rejectValue(field, "long", "« " + column.label() + " » est trop long : 300 caractères au plus.");
            } else {
                value(object, column, row, typed, field);
            }
        }
        return object;
    }

    private void value(ObjectNode object, Column column, Row row, String typed, String field) {
        String property = column.property();
        switch (column.kind()) {
            case LINES -> object.set(property, list(typed, "\\R"));
            case LIST -> object.set(property, list(typed, ","));
            case YES_NO -> object.put(property, "true".equals(typed));
            case DELAY -> delay(object, property, typed, row.of("unit"), field);
            case HIDDEN -> object.put(property, typed.isEmpty() ? newKey() : typed);
            case FORMATS -> formats(object, property, typed, field);
            case NUMBER, COUNT -> {
                if (typed.isEmpty()) {
                    object.putNull(property);
                } else if (NUMBER.matcher(typed).matches()
                        && column.kind() == Kind.COUNT
                        && Integer.parseInt(typed) == 0) {
                    errors.rejectValue(field, "number", "Écrivez au moins 1, ou laissez vide si on ne sait pas.");
                } else if (NUMBER.matcher(typed).matches()) {
                    object.put(property, Integer.parseInt(typed));
                } else {
                    errors.rejectValue(field, "number", "Écrivez un nombre entier, par exemple 3.");
                }
            }
            default -> {
                if (!typed.isEmpty()) {
                    fault(column, typed).ifPresent(words -> errors.rejectValue(field, "wrong", words));
                }
                object.put(property, typed.isEmpty() ? null : typed);
            }
        }
    }

    private static String newKey() {
        return "q-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static Optional<String> fault(Column column, String typed) {
        boolean wrong = switch (column.kind()) {
            case PHONE -> !PHONE.matcher(typed).matches();
            case URL -> !URL.matcher(typed).matches();
            case CHOICE ->
                column.options().stream().noneMatch(option -> option.value().equals(typed));
            default -> false;
        };
        if (!wrong) {
            return Optional.empty();
        }
        return Optional.of(
                switch (column.kind()) {
                    case PHONE -> "Ce numéro n’est pas complet. Écrivez-le par exemple 3230 ou 04 65 71 01 42.";
                    case URL -> "Écrivez l’adresse entière, par exemple https://www.caf.fr.";
                    default -> "Ce choix n’existe pas. Choisissez dans la liste.";
                });
    }

    private void delay(ObjectNode object, String property, String length, String unit, String field) {
        if (length.isEmpty()) {
            object.putNull(property);
        } else if (!NUMBER.matcher(length).matches() || Integer.parseInt(length) == 0) {
            errors.rejectValue(field, "number", "Écrivez un nombre entier, par exemple 2, ou laissez vide.");
        } else if (Stream.of("months", "days", "workingDays").noneMatch(unit::equals)) {
            errors.rejectValue(field, "unit", "Choisissez aussi des mois, des jours ou des jours ouvrés.");
        } else {
            object.putObject(property).put(unit, Integer.parseInt(length));
        }
    }

    private void formats(ObjectNode object, String property, String typed, String field) {
        ArrayNode formats = list(typed.toUpperCase(Locale.ROOT).replace("JPG", "JPEG"), ",");
        if (!formats.valueStream().allMatch(each -> Piece.FORMATS.contains(each.asString()))) {
            errors.rejectValue(
                    field,
                    "formats",
                    "Écrivez des formats connus, entre des virgules\u00a0: " + String.join(", ", Piece.FORMATS) + ".");
        }
        object.set(property, formats);
    }

    private static ArrayNode list(String typed, String separator) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        Stream.of(typed.split(separator))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .forEach(list::add);
        return list;
    }

    /** What must be true of the whole part. */
    private void check(Sheet changed) {
        String first = "rows[0].text";
        switch (part) {
            case TITLE -> reject(changed.title().endsWith("."), first, "Un titre ne finit pas par un point.");
            case PURPOSE -> {
                reject(!changed.purpose().endsWith("."), first, "Finissez la phrase par un point.");
                reject(changed.purpose().length() > LONGEST_PURPOSE, first, "220 caractères au plus.");
            }
            case STEPS -> reject(changed.steps().size() < FEWEST_STEPS, first, "Il faut au moins trois étapes.");
            case MINUTES ->
                reject(
                        changed.minutes().doneWith() < changed.minutes().doneFor(),
                        "rows[0].doneWith",
                        "Faire avec la personne prend au moins le même temps que faire à sa place.");
            case PERIOD -> period(changed);
            default -> {}
        }
    }

    private void period(Sheet changed) {
        Sheet.Period period = changed.period();
        if (period == null) {
            return;
        }
        Integer from = period.fromDay();
        Integer to = period.toDay();
        reject(period.everyMonths() < 1, "rows[0].everyMonths", "Écrivez au moins 1 mois.");
        reject((from == null) != (to == null), "rows[0].toDay", "Donnez le premier et le dernier jour, ou aucun.");
        reject(
                (from != null && (from < 1 || from > LAST_DAY)) || (to != null && (to < 1 || to > LAST_DAY)),
                "rows[0].fromDay",
                "Un jour du mois va de 1 à 31.");
    }

    private void reject(boolean wrong, String field, String message) {
        if (wrong) {
            errors.rejectValue(field, "wrong", message);
        }
    }
}
