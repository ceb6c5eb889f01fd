package fr.passerelle.people.register;

import fr.passerelle.design.Fields;
import fr.passerelle.design.Option;
import fr.passerelle.people.Situation;
import fr.passerelle.people.Situation.Channel;
import fr.passerelle.people.Situation.Housing;
import fr.passerelle.people.Situation.Need;
import fr.passerelle.people.Situation.Protection;
import fr.passerelle.people.Situation.Reading;
import fr.passerelle.people.Situation.Sex;
import java.util.Arrays;
import java.util.List;

/**
 * What the form offers and hides.
 *
 * @param knowsCommunes whether a commune is looked up by its name; else its code may be typed
 * @param hidesAddress whether the address is protected and the viewer may not read it
 * @param asksAccess whether the viewer may ask for a motivated access
 * @param opensDossier whether the viewer may open dossiers, or only the sheet of the reception
 */
record FormWords(boolean knowsCommunes, boolean hidesAddress, boolean asksAccess, boolean opensDossier) {

    static List<Option> sexes() {
        return Option.all(Sex.class, Sex::label);
    }

    static List<Option> channels() {
        return Option.all(Channel.class, Channel::label);
    }

    static List<Option> housings() {
        return Option.all(Housing.class, Housing::label);
    }

    static List<Option> readings() {
        return Option.all(Reading.class, Reading::label);
    }

    static List<Option> needs() {
        return Option.all(Need.class, Need::label);
    }

    static List<Option> protections() {
        return Option.all(Protection.class, Protection::label);
    }

    static List<Option> languages() {
        return Situation.languages().entrySet().stream()
                .map(language -> new Option(language.getKey(), language.getValue()))
                .toList();
    }

    /** A folded group stands open when it holds something, or something to correct. */
    static boolean open(Fields fields, String... names) {
        return Arrays.stream(names)
                .anyMatch(name -> fields.error(name) != null
                        || fields.values(name).stream().anyMatch(value -> !value.isEmpty() && !value.equals("false")));
    }
}
