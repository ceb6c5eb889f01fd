package fr.passerelle.vault.mine;

import fr.passerelle.design.Fields;
import fr.passerelle.design.Frame;
import fr.passerelle.design.Language;
import fr.passerelle.design.Words;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/** What is to be corrected, in the words of the person's language: the rules speak French to professionals, their codes speak to her. */
final class OwnErrors {

    private OwnErrors() {}

    static Fields of(BindingResult errors) {
        Words words = MyPapers.words();
        Fields fields = Fields.of(errors.getTarget() == null ? java.util.Map.of() : errors.getTarget());
        for (FieldError error : errors.getFieldErrors()) {
            fields = fields.and(error.getField(), words(words, error));
        }
        return fields;
    }

    private static String words(Words words, FieldError error) {
        if (error.isBindingFailure()) {
            return words.of("error.date");
        }
        Language language = Frame.current().language();
        boolean french = language == Language.FR || language == Language.FALC;
        if (french && "refused".equals(error.getCode()) && error.getDefaultMessage() != null) {
            return error.getDefaultMessage();
        }
        return words.of("error." + error.getField() + "." + error.getCode());
    }
}
