package fr.passerelle.people.dossier;

import fr.passerelle.kernel.French;
import fr.passerelle.kernel.Phones;
import fr.passerelle.people.Situation;
import fr.passerelle.people.Situation.Channel;
import fr.passerelle.people.Situation.Housing;
import fr.passerelle.people.Situation.Need;
import fr.passerelle.people.Situation.Protection;
import fr.passerelle.people.Situation.Reading;
import fr.passerelle.people.Situation.Sex;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who a person is and how to reach her, in the words of the page.
 *
 * @param since day from which somebody has followed her
 * @param openedUntil end of the viewer's motivated access, null when their team follows her
 */
record Portrait(
        UUID id,
        String name,
        boolean pseudonym,
        @Nullable String sex,
        @Nullable LocalDate birthDate,
        @Nullable LocalDate since,
        @Nullable Instant openedUntil,
        Reach reach,
        Home home,
        Speech speech,
        Support support) {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRANCE);

    /** How to reach her. */
    record Reach(
            @Nullable String phone,
            @Nullable String phone2,
            @Nullable String email,
            @Nullable Channel preferred,
            List<Channel> possible,
            @Nullable String safeHours,
            @Nullable String note,
            Never never) {}

    /** How never to reach her, and why. */
    record Never(
            boolean write,
            boolean call,
            @Nullable String reason,
            @Nullable LocalDate since,
            @Nullable LocalDate reviewOn) {}

    /** Where she lives; empty when protected from the viewer. */
    record Home(
            boolean isProtected,
            boolean shown,
            @Nullable String housing,
            @Nullable String address,
            @Nullable String commune) {}

    /** What she speaks and reads, what she needs. */
    record Speech(
            List<String> languages,
            boolean interpreter,
            @Nullable String reading,
            List<Need> needs) {}

    /** Who stands by her. */
    record Support(
            @Nullable String trustedPerson,
            @Nullable String trustedPhone,
            @Nullable String protection,
            @Nullable String protectionBy) {}

    /** A line of the strip of channels. */
    record Line(String icon, String title, String detail) {}

    /** « 46 ans, Gardanne. Suivie depuis mars 2026. » */
    String under(LocalDate today, boolean seesAge) {
        List<String> facts = new ArrayList<>();
        if (birthDate != null) {
            facts.add(
                    seesAge
                            ? birthDate.until(today).getYears() + "\u00a0ans"
                            : "année de naissance\u00a0: " + birthDate.getYear());
        }
        if (home.commune() != null) {
            facts.add(home.commune());
        }
        String first = String.join(", ", facts);
        String followed = since == null ? "" : "Suivi" + ending() + " depuis " + MONTH.format(since) + ".";
        String capital =
                first.isEmpty() ? "" : first.substring(0, 1).toUpperCase(Locale.FRANCE) + first.substring(1) + ". ";
        return (capital + followed).strip();
    }

    /** What a participle takes. */
    String ending() {
        return sex == null ? Sex.X.ending() : Sex.valueOf(sex).ending();
    }

    /** « Ne jamais lui écrire ni l’appeler. », or empty. */
    String never() {
        if (reach.never().write()) {
            return reach.never().call() ? "Ne jamais lui écrire ni l’appeler." : "Ne jamais lui écrire.";
        }
        return reach.never().call() ? "Ne jamais l’appeler." : "";
    }

    /** Why, since when, until when. */
    String neverDetail(LocalDate today) {
        Never never = reach.never();
        StringBuilder words = new StringBuilder();
        if (never.reason() != null) {
            words.append(never.reason()).append(never.reason().endsWith(".") ? " " : ". ");
        }
        if (never.since() != null) {
            words.append("Noté le ").append(French.shortDate(never.since(), today));
            words.append(
                    never.reviewOn() == null
                            ? "."
                            : ", à revoir ensemble le " + French.shortDate(never.reviewOn(), today) + ".");
        }
        return words.toString().strip();
    }

    /** The ways to reach her, preferred first, then what she speaks. */
    List<Line> channels() {
        List<Line> lines = new ArrayList<>();
        Channel preferred = reach.preferred();
        if (preferred != null) {
            lines.add(new Line(
                    preferred.icon(), "Préfère " + preferred.preference(), join(reach.safeHours(), means(preferred))));
        }
        reach.possible().stream()
                .filter(channel -> channel != preferred)
                .forEach(channel -> lines.add(new Line(channel.icon(), channel.label() + " possible", means(channel))));
        if (preferred == null && reach.possible().isEmpty()) {
            plainMeans(lines);
        }
        if (reach.note() != null) {
            lines.add(new Line("info", "À savoir", reach.note()));
        }
        if (!speech.languages().isEmpty() || speech.interpreter() || speech.reading() != null) {
            lines.add(new Line("lang", spoken(), reading()));
        }
        return lines;
    }

    private void plainMeans(List<Line> lines) {
        if (reach.phone() != null && !reach.never().call()) {
            lines.add(new Line("phone", "Téléphone", join(means(Channel.CALL), reach.safeHours())));
        }
        if (reach.email() != null && !reach.never().write()) {
            lines.add(new Line("mail", "E-mail", reach.email()));
        }
    }

    private String means(Channel channel) {
        return switch (channel) {
            case CALL, SMS ->
                join(
                        reach.phone() == null ? null : Phones.say(reach.phone()),
                        channel == Channel.CALL && reach.phone2() != null ? Phones.say(reach.phone2()) : null);
            case EMAIL -> join(reach.email());
            case POST -> home.shown() ? join(home.address()) : "Adresse protégée";
            case RELATIVE -> join(support.trustedPerson());
            case IN_PERSON -> "";
        };
    }

    private String spoken() {
        String list = French.list(Situation.spoken(speech.languages()));
        return list.isEmpty() ? "Langues" : list.substring(0, 1).toUpperCase(Locale.FRANCE) + list.substring(1);
    }

    private String reading() {
        String comfort = speech.reading() == null
                ? null
                : Reading.valueOf(speech.reading()).label();
        String interpreter = speech.interpreter() ? "interprète nécessaire" : null;
        String joined = join(comfort, interpreter);
        return joined.isEmpty() ? "" : joined.substring(0, 1).toUpperCase(Locale.FRANCE) + joined.substring(1);
    }

    /** The lines of the panel « Situation »: title, then words. */
    List<Line> situation() {
        List<Line> lines = new ArrayList<>();
        if (!home.shown()) {
            lines.add(new Line(
                    "shield", "Adresse protégée", "Lisible par les travailleurs sociaux qui suivent la personne."));
        } else if (home.housing() != null || home.address() != null || home.commune() != null) {
            String title = home.housing() == null || home.housing().equals(Housing.ADDRESS.name())
                    ? "Adresse"
                    : Housing.valueOf(home.housing()).label();
            lines.add(new Line("home", title + (home.isProtected() ? ", protégée" : ""), where()));
        }
        if (!speech.needs().isEmpty()) {
            lines.add(new Line(
                    "hand",
                    "Pour bien l’accueillir",
                    String.join(". ", speech.needs().stream().map(Need::label).toList())));
        }
        if (support.trustedPerson() != null || support.trustedPhone() != null) {
            String phone = support.trustedPhone() == null ? null : Phones.say(support.trustedPhone());
            lines.add(new Line("people", "Personne de confiance", join(support.trustedPerson(), phone)));
        }
        if (support.protection() != null) {
            lines.add(
                    new Line("shield", Protection.valueOf(support.protection()).label(), join(support.protectionBy())));
        }
        return lines;
    }

    private String where() {
        boolean said = home.address() != null
                && home.commune() != null
                && home.address().contains(home.commune());
        return said ? join(home.address()) : join(home.address(), home.commune());
    }

    private static String join(@Nullable String... parts) {
        List<String> present = new ArrayList<>();
        for (String part : parts) {
            if (part != null && !part.isBlank()) {
                present.add(part);
            }
        }
        return String.join(", ", present);
    }
}
