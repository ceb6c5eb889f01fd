package fr.passerelle.launch;

import fr.passerelle.postgres.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Invented people and real ones never share a data directory: the demonstration's accounts are known to everybody. */
enum Kind {
    DEMONSTRATION,
    REAL;

    private static final String MARK = "demonstration.txt";

    /** What a data directory holds already; real data unless it says otherwise. */
    static Kind of(Path data) {
        return Files.exists(data.resolve(MARK)) ? DEMONSTRATION : REAL;
    }

    /** Keeps the directory for this kind. */
    void claim(Path data) {
        boolean used = Files.exists(data.resolve("postgres"));
        boolean marked = Files.exists(data.resolve(MARK));
        if (this == REAL && marked) {
            throw new Refusal("""
                    Le dossier %s contient la démonstration, dont les comptes sont publics.
                    Pour de vraies données, choisissez un autre dossier : ./passerelle start --data DOSSIER""".formatted(data));
        }
        if (this == DEMONSTRATION && used && !marked) {
            throw new Refusal("""
                    Le dossier %s contient de vraies données : la démonstration n’y entre pas.
                    Choisissez un autre dossier : ./passerelle demo --data DOSSIER""".formatted(data));
        }
        if (this == DEMONSTRATION && !marked) {
            try {
                Files.writeString(data.resolve(MARK), "Données inventées de la démonstration de Passerelle.\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
