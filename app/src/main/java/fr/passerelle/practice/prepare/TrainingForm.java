package fr.passerelle.practice.prepare;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is chosen for a training.
 *
 * @param folder code of the invented person
 * @param use for now, or for home
 * @param until last day of what is done at home
 */
record TrainingForm(
        @Nullable String folder,
        @Nullable String stage,
        @Nullable Boolean changed,
        @Nullable List<String> traps,
        @Nullable String use,
        @Nullable LocalDate until) {}
