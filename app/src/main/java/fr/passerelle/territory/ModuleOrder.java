package fr.passerelle.territory;

import java.util.List;

/**
 * The modules that own tables, lowest first, so that foreign keys only point at what exists already.
 *
 * @param names package names below {@code fr.passerelle}
 */
public record ModuleOrder(List<String> names) {}
