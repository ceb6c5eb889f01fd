package fr.passerelle.oversight;

import fr.passerelle.design.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What the second person can say of something that one person alone may not do. */
public enum SecondAnswer {
    AGREE,
    REFUSE;

    /** The two answers to choose from: the words of each, and what it leads to. */
    public static List<Option> options(String agree, String thenDone, String refuse, String thenSaid) {
        return List.of(new Option(AGREE.name(), agree, thenDone), new Option(REFUSE.name(), refuse, thenSaid));
    }

    /** Whether that is a yes; a refusal without its reason is put among the errors. */
    public static boolean agrees(@Nullable SecondAnswer answer, String words, BindingResult errors) {
        if (answer == REFUSE && words.isEmpty()) {
            errors.rejectValue("words", "rule", "Écrivez pourquoi vous refusez.");
        }
        return answer == AGREE;
    }
}
