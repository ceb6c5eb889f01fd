package fr.passerelle.bench;

import java.util.List;

/** Something that is measured on one instance. */
interface Measurement {

    /** Its name on the command line. */
    String name();

    /** What is being done, in French, for the person who waits. */
    String doing();

    List<Figure> measure(Instance instance, Options options) throws Exception;
}
