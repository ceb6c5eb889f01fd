package fr.passerelle.plan;

import java.util.List;
import java.util.UUID;

/** What a person can open from her own sheet of the plan, declared as a component by the module that gives it. */
public interface SheetLinks {

    /**
     * An address to open, printed with its code to scan.
     *
     * @param told what it is, in easy words
     * @param until until when it opens, in easy words
     * @param address whole; it tells nothing of the person to whoever finds the sheet
     */
    record Link(String told, String until, String address) {}

    /** Those of that person that open today. */
    List<Link> of(UUID person);
}
