package fr.passerelle.activity.log;

import fr.passerelle.activity.Accompaniment.Material;
import fr.passerelle.activity.Accompaniment.Outcome;
import fr.passerelle.activity.Accompaniment.Redirection;
import fr.passerelle.activity.Mode;
import fr.passerelle.activity.Setting;
import fr.passerelle.activity.Theme;
import fr.passerelle.activity.Theme.Family;
import fr.passerelle.catalogue.Operator;
import fr.passerelle.design.Option;
import fr.passerelle.kernel.French;
import java.util.ArrayList;
import java.util.List;

/**
 * What one can choose from in the form.
 *
 * @param usual the themes used lately, or the most frequent ones for a beginner
 */
record Choices(List<Theme> usual) {

    private static final List<Theme> FOR_BEGINNERS = List.of(
            Theme.SOCIAL_SANTE,
            Theme.FAMILLE_SCOLARITE,
            Theme.ARGENT_IMPOTS,
            Theme.TRAVAIL_FORMATION,
            Theme.LOGEMENT,
            Theme.EMAIL);

    static Choices after(List<Theme> used) {
        List<Theme> usual = new ArrayList<>(used);
        FOR_BEGINNERS.stream().filter(theme -> !usual.contains(theme)).forEach(usual::add);
        return new Choices(List.copyOf(usual.subList(0, 6)));
    }

    List<Option> usualThemes() {
        return options(usual);
    }

    List<Option> administrative() {
        return options(others(Family.ADMINISTRATIVE));
    }

    List<Option> mediation() {
        return options(others(Family.MEDIATION));
    }

    private List<Theme> others(Family family) {
        return Theme.of(family).stream().filter(theme -> !usual.contains(theme)).toList();
    }

    private static List<Option> options(List<Theme> themes) {
        return themes.stream()
                .map(theme -> new Option(theme.name(), theme.label()))
                .toList();
    }

    static List<Option> durations() {
        List<Option> options = new ArrayList<>();
        AccompanimentForm.PRESETS.forEach(
                minutes -> options.add(new Option(minutes.toString(), French.duration(minutes))));
        options.add(new Option(AccompanimentForm.OTHER, "Autre"));
        return options;
    }

    static List<Option> settings() {
        return Option.all(Setting.class, Setting::label);
    }

    static List<Option> operators() {
        return Option.all(Operator.class, Operator::label);
    }

    static List<Option> modes() {
        return Option.all(Mode.class, Mode::label);
    }

    static List<Option> materials() {
        return Option.all(Material.class, Material::label);
    }

    static List<Option> outcomes() {
        return Option.all(Outcome.class, Outcome::label);
    }

    static List<Option> redirections() {
        return Option.all(Redirection.class, Redirection::label);
    }
}
