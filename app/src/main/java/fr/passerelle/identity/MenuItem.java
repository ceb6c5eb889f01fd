package fr.passerelle.identity;

/**
 * A line of the left navigation, declared as a bean by the module that owns the page.
 *
 * @param order place in the menu, lower first; below 100 stands under « Mon travail », below 200 under « Le territoire », else « Réglages »
 * @param label French words
 * @param icon name of a symbol of the sprite
 * @param href address
 * @param action who sees the line
 * @param shortcut whether it also stands in the bottom bar of a phone
 */
public record MenuItem(int order, String label, String icon, String href, Action action, boolean shortcut) {}
