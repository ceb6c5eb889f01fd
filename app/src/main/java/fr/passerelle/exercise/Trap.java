package fr.passerelle.exercise;

import org.jspecify.annotations.Nullable;

/**
 * A classic mistake, and what it would lead to.
 *
 * @param saw  what happened, without blame; {@code {typed}} is what was typed
 * @param real what it would cause in real life, without threat
 * @param here what to do now
 * @param later whether, alone, it is found out only after sending
 * @param letter what the body writes then, in its own words
 */
public record Trap(
        String saw,
        String real,
        String here,
        boolean later,
        @Nullable String letter) {}
