package fr.passerelle.audit;

import fr.passerelle.audit.Journal.Link;
import fr.passerelle.kernel.French;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Follows the chains one after the other, entry by entry, and says where one is broken. */
final class ChainReader {

    private final List<String> breaks = new ArrayList<>();
    private @Nullable UUID chain;
    private @Nullable Link head;
    private Link last = Link.NONE;
    private long entries;
    private long chains;

    /** Comes to a chain, or stays on it. */
    void on(UUID next, @Nullable Link headOfNext) {
        if (!next.equals(chain)) {
            end();
            chain = next;
            head = headOfNext;
            last = Link.NONE;
            chains++;
        }
    }

    /** The next entry of the chain: its number and hash, and what it says. */
    void entry(Link entry, byte[] act) {
        entries++;
        if (entry.seq() != last.seq() + 1) {
            say("il manque une entrée avant la n° " + entry.seq() + ".");
        } else if (!Arrays.equals(entry.hash(), Journal.hash(last, act))) {
            say("l’entrée n° " + entry.seq() + " a été modifiée.");
        }
        last = entry;
    }

    /** Leaves the chain: its last entry is the one that its head names. */
    void end() {
        if (chain == null) {
            return;
        }
        if (head == null) {
            say("sa tête manque, on ne sait plus où elle finit.");
        } else if (head.seq() > last.seq()) {
            say("il manque " + French.count(head.seq() - last.seq(), "entrée", "entrées") + " à la fin.");
        } else if (head.seq() < last.seq() || !Arrays.equals(head.hash(), last.hash())) {
            say("sa tête ne nomme pas sa dernière entrée.");
        }
    }

    private void say(String words) {
        breaks.add("Chaîne " + chain + " : " + words);
    }

    long entries() {
        return entries;
    }

    long chains() {
        return chains;
    }

    List<String> breaks() {
        return breaks;
    }
}
