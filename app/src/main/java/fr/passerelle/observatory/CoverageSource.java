package fr.passerelle.observatory;

import java.util.Collection;
import java.util.List;

/** Tells where help is far away; answered from the directory of places. */
interface CoverageSource {

    /** Those of the communes, by INSEE code, that have no open place within ten kilometres of their centre. */
    List<String> withoutPlace(Collection<String> communes);
}
