package fr.passerelle.demo;

/** What one module puts into a demonstration (or a load test) territory. */
public interface DemoStep {

    /** Lower first: 10 identity, 20 people, 30 directory, 40 screening, 50 plan, 60 referral, 70 activity, 90 journal. */
    int order();

    /** Fills the module's tables, in the territory and transaction of the caller, from the world's seeded chance only. */
    void load(DemoWorld world);
}
