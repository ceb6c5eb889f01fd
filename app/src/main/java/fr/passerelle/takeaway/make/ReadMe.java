package fr.passerelle.takeaway.make;

import fr.passerelle.design.Language;
import fr.passerelle.design.Words;
import fr.passerelle.takeaway.FileLines;

/** The first thing to read in the package: easy French, then her language where it is another one. */
final class ReadMe {

    private static final int LINES = 7;

    private ReadMe() {}

    static String of(Language language) {
        String easy = text(Words.beside(FileLines.class, Language.FALC));
        return language == Language.FR || language == Language.FALC
                ? easy
                : text(Words.beside(FileLines.class, language)) + "\r\n" + easy;
    }

    private static String text(Words words) {
        StringBuilder text = new StringBuilder();
        for (int line = 1; line <= LINES; line++) {
            text.append(words.of("readme." + line)).append("\r\n");
        }
        return text.toString();
    }
}
