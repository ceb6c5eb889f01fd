package fr.passerelle.vault.fit;

import java.util.ArrayList;
import java.util.List;

/** What came out of it. */
sealed interface Fitted {

    /**
     * Files that the site accepts, in the order of the pages.
     *
     * @param hardPages pages, from 1, whose letters became hard to read
     */
    record Files(List<byte[]> files, Wish.Format format, int pages, Done done, List<Integer> hardPages)
            implements Fitted {

        public Files {
            files = List.copyOf(files);
            hardPages = List.copyOf(hardPages);
        }

        int heaviest() {
            return files.stream().mapToInt(file -> file.length).max().orElse(0);
        }

        long size() {
            return files.stream().mapToLong(file -> file.length).sum();
        }

        boolean readable() {
            return hardPages.isEmpty();
        }
    }

    /** Nothing fits; the sentence says what would. */
    record Impossible(String sentence) implements Fitted {}

    /**
     * What was done to the papers.
     *
     * @param flattened whether pages that held letters became pictures
     * @param before bytes that came
     */
    record Done(Setting setting, boolean flattened, boolean nothing, long before) {

        /** In French, one thing each. */
        List<String> words() {
            if (nothing) {
                return List.of("rien\u00a0: ce fichier convenait déjà");
            }
            List<String> words = new ArrayList<>(setting.words());
            if (words.isEmpty()) {
                words.add("images gardées telles quelles, fichier rangé");
            }
            if (flattened) {
                words.add("pages changées en images\u00a0: leur texte ne peut plus être copié");
            }
            return words;
        }
    }
}
