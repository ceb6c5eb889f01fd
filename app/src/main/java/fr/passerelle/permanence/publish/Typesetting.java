package fr.passerelle.permanence.publish;

import fr.passerelle.directory.Commune;
import fr.passerelle.directory.Offer;
import fr.passerelle.directory.Position;
import fr.passerelle.kernel.French;
import fr.passerelle.permanence.InWords;
import fr.passerelle.permanence.Permanence;
import fr.passerelle.permanence.Schedule;
import fr.passerelle.permanence.Sectors.Sector;
import fr.passerelle.permanence.Spoken;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes the sentences of the document: easy French, one thing a sentence. */
final class Typesetting {

    private static final Comparator<Permanence> BY_TOWN = Comparator.comparing(Typesetting::town)
            .thenComparing(Permanence::where)
            .thenComparing(Permanence::title)
            .thenComparing(Permanence::id);

    private final List<Permanence> held;
    private int number;

    /** @param all every permanence; those that ended, and those of a place that closed, are left out */
    Typesetting(List<Permanence> all, LocalDate today) {
        held = all.stream()
                .filter(Permanence::shown)
                .filter(each -> each.schedule().until() == null
                        || !each.schedule().until().isBefore(today))
                .sorted(BY_TOWN)
                .toList();
    }

    List<Edition.Part> parts(List<Sector> sectors) {
        List<Edition.Part> parts = new ArrayList<>();
        for (Sector sector : sectors) {
            part(parts, sector.name(), sector.communes(), each -> sector.equals(of(each, sectors)));
        }
        part(parts, "Ailleurs", List.of(), each -> !each.remote() && of(each, sectors) == null);
        part(parts, "Sans se déplacer", List.of(), Permanence::remote);
        return parts;
    }

    private void part(List<Edition.Part> parts, String name, List<Commune> communes, Predicate<Permanence> in) {
        List<Edition.Line> lines = held.stream().filter(in).map(this::line).toList();
        if (!lines.isEmpty()) {
            parts.add(new Edition.Part(
                    name,
                    communes.stream().map(Commune::name).toList(),
                    communes.stream().map(Commune::code).toList(),
                    lines));
        }
    }

    private Edition.Line line(Permanence each) {
        Permanence.Spot spot = each.spot();
        Position exact = spot == null ? null : spot.exact();
        return new Edition.Line(
                ++number,
                each.title(),
                what(each),
                spot == null ? each.link() != null ? "Sur internet, avec une caméra" : "Au téléphone" : spot.name(),
                spot == null ? "" : spot.addressLine(),
                spot == null ? null : town(each),
                exact == null ? null : exact.latitude(),
                exact == null ? null : exact.longitude(),
                when(each.schedule()),
                come(each),
                each.phone(),
                spoken(each.languages()),
                each.link());
    }

    /** « Le mardi de 9 h à 12 h »: one line a day, then what is not every week. */
    static List<String> when(Schedule schedule) {
        List<String> lines = new ArrayList<>();
        schedule.slots().forEach(slot -> {
            String day = InWords.day(schedule, slot.day());
            lines.add(InWords.capital(day.startsWith("le ") ? day : "le " + day) + " "
                    + InWords.hours(slot.start(), slot.end()));
        });
        String weeks = InWords.weeks(schedule);
        if (!weeks.isEmpty()) {
            lines.add("Attention\u00a0: seulement " + weeks + ".");
        }
        if (schedule.schoolHolidays() == Schedule.SchoolHolidays.CLOSED) {
            lines.add("C’est fermé pendant les vacances scolaires.");
        }
        if (schedule.schoolHolidays() == Schedule.SchoolHolidays.ONLY) {
            lines.add("C’est ouvert seulement pendant les vacances scolaires.");
        }
        return lines;
    }

    private static String come(Permanence each) {
        if (!each.byAppointment()) {
            return "Venez sans rendez-vous.";
        }
        String how = each.booking();
        return "Il faut un rendez-vous." + (how == null ? "" : " " + how + (how.endsWith(".") ? "" : "."));
    }

    private static String what(Permanence each) {
        return InWords.capital(String.join(
                        ", ",
                        each.services().stream().sorted().map(Typesetting::easy).toList()))
                + ".";
    }

    private static String easy(Offer.Service service) {
        return switch (service) {
            case ADMINISTRATIVE_PROCEDURES -> "faire vos papiers et vos démarches";
            case EVERYDAY_DIGITAL_TOOLS -> "apprendre à se servir d’un ordinateur ou d’un téléphone";
            case EMPLOYMENT -> "chercher un travail avec internet";
            case SAFE_USE -> "se protéger sur internet";
            case PARENTING_AND_EDUCATION -> "suivre l’école de vos enfants sur internet";
            case LEISURE_AND_CREATION -> "créer et s’amuser avec un ordinateur";
            case UNDERSTANDING_THE_DIGITAL_WORLD -> "comprendre internet";
            case INTERNET_AND_EQUIPMENT -> "utiliser un ordinateur avec internet";
            case AFFORDABLE_EQUIPMENT -> "acheter un ordinateur moins cher";
        };
    }

    private static String spoken(Set<Spoken> languages) {
        boolean onlyFrench = languages.stream().allMatch(each -> each == Spoken.FRENCH);
        return onlyFrench
                ? ""
                : "On parle\u00a0: "
                        + French.list(
                                languages.stream().sorted().map(Spoken::label).toList())
                        + ".";
    }

    private static String town(Permanence each) {
        Permanence.Spot spot = each.spot();
        return spot == null ? "" : spot.town().replaceFirst("^\\d{5} ", "");
    }

    private static @Nullable Sector of(Permanence each, List<Sector> sectors) {
        Permanence.Spot spot = each.spot();
        return spot == null
                ? null
                : sectors.stream()
                        .filter(sector -> sector.has(spot.insee()))
                        .findFirst()
                        .orElse(null);
    }
}
