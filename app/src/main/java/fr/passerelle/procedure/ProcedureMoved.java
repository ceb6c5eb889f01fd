package fr.passerelle.procedure;

import java.util.UUID;

/**
 * Told in the transaction of the writer, when a procedure begins or moves: what hangs on its state is computed again.
 *
 * @param applicant the first of its people
 */
public record ProcedureMoved(UUID procedure, UUID applicant, ProcedureState state) {}
