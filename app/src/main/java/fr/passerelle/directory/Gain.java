package fr.passerelle.directory;

import java.util.List;

/**
 * What a criterion brings to a place.
 *
 * @param points at most those of the criterion
 * @param about the things asked and found, when the criterion is about such things
 */
public record Gain(Criterion criterion, double points, List<? extends Term> about) {

    public Gain {
        about = List.copyOf(about);
    }
}
