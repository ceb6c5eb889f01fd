package fr.passerelle.demo;

/**
 * Another way into a demonstration than a professional's account, declared as a component.
 *
 * @param text what to type there
 * @param action the words of the button
 */
public record DemoDoor(String title, String text, String href, String action) {}
