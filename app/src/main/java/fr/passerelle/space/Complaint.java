package fr.passerelle.space;

import java.util.UUID;

/** A person complained, in the transaction that keeps her words; whoever follows requests with a clock may listen. */
public record Complaint(UUID id, UUID person, String words) {}
