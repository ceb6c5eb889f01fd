package fr.passerelle.screening.self;

import fr.passerelle.design.Frame;
import fr.passerelle.design.Language;
import fr.passerelle.design.Words;
import fr.passerelle.instrument.Instrument;

/** The words in which the person answers: those of the screens, and those of the instrument, which speaks French as easy French only. */
record Tongue(Words screen, fr.passerelle.instrument.Words items) {

    static Tongue of(Instrument instrument) {
        Language language = Frame.current().language();
        String code = language == Language.FR ? Language.FALC.code() : language.code();
        return new Tongue(Words.beside(Tongue.class, language), instrument.words(code));
    }
}
