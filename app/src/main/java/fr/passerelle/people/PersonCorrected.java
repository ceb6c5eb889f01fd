package fr.passerelle.people;

import java.util.UUID;

/** What is known of a person was corrected, in the writer's transaction: her name, her birth date, a measure of protection… */
public record PersonCorrected(UUID person) {}
