package fr.passerelle.vault;

import fr.passerelle.kernel.Phones;
import fr.passerelle.people.Secrets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Refuses, beside the name of an account, whatever looks like what opens it: no word there needs to announce a password for it to be one. */
public final class NoPassword {

    private static final Pattern PLAIN =
            Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+|[0-9][0-9 .]*|\\d+[a-zèé]{1,3}|[A-Z]?\\d{1,4}");

    private NoPassword() {}

    /** What is to be corrected, in French; null when nothing is. */
    public static @Nullable String problem(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        List<Secrets.Kind> found = Secrets.in(typed);
        if (!found.isEmpty()) {
            return refusal(found.get(0));
        }
        boolean password = !Phones.read(typed.strip()).isPresent()
                && Arrays.stream(typed.strip().split("[\\s,;:'’()«»\"]+"))
                        .map(word -> word.replaceAll("[.!?]+$", ""))
                        .filter(word ->
                                word.length() >= 6 && !PLAIN.matcher(word).matches())
                        .anyMatch(word -> Secrets.in("mot de passe : " + word).contains(Secrets.Kind.PASSWORD));
        return password ? refusal(Secrets.Kind.PASSWORD) : null;
    }

    private static String refusal(Secrets.Kind kind) {
        return "Cela ressemble à " + kind.label()
                + "\u00a0: retirez-le. La personne le garde sur son carnet papier, Passerelle jamais.";
    }
}
