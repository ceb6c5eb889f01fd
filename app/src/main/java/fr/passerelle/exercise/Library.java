package fr.passerelle.exercise;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Every exercise, invented person and site, and their translations, read once from files: {@code exercises/*.yaml},
 * {@code people/*.yaml}, {@code papers/*.yaml}, {@code sites.yaml}, {@code *.en.yaml} and {@code *.ar.yaml}. A directory of one's own adds to those that come
 * with the product.
 */
public final class Library {

    /** Languages in which the frame, the hints and the consequences are said, besides easy French. */
    public static final List<String> TRANSLATIONS = List.of("en", "ar");

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final Map<String, Exercise> exercises;
    private final Map<String, Folder> people;
    private final Map<String, Site> sites;
    private final Map<String, Tongue> tongues;

    private Library(List<String> roots) {
        exercises = byCode(roots, "exercises/", new TypeReference<Exercise>() {}, Exercise::code);
        Map<String, Folder> folders = byCode(roots, "people/", new TypeReference<Folder>() {}, Folder::code);
        files(roots, "papers/*.yaml")
                .filter(Library::original)
                .map(file -> read(file, new TypeReference<Folder.Papers>() {}))
                .forEach(more -> folders.compute(more.person(), (code, folder) -> {
                    if (folder == null) {
                        throw new IllegalStateException("No person is called " + code);
                    }
                    return folder.with(more);
                }));
        people = Collections.unmodifiableMap(folders);
        Map<String, Site> found = new LinkedHashMap<>();
        files(roots, "sites.yaml")
                .flatMap(file -> read(file, new TypeReference<List<Site>>() {}).stream())
                .forEach(site -> found.put(site.code(), site));
        sites = Collections.unmodifiableMap(found);
        Map<String, Tongue> spoken = new LinkedHashMap<>();
        spoken.put("fr", new Tongue("fr", Map.of()));
        for (String language : TRANSLATIONS) {
            Map<String, String> words = new LinkedHashMap<>();
            files(roots, "**/*." + language + ".yaml")
                    .forEach(file -> words.putAll(read(file, new TypeReference<Map<String, String>>() {})));
            spoken.put(language, new Tongue(language, words));
        }
        tongues = Collections.unmodifiableMap(spoken);
    }

    /** The exercises that come with the product, and those of that directory if one is given. */
    public static Library load(@Nullable Path own) {
        String bundled = "classpath*:" + Library.class.getPackageName().replace('.', '/') + "/";
        return new Library(
                own == null ? List.of(bundled) : List.of(bundled, own.toUri().toString()));
    }

    private static <T> Map<String, T> byCode(
            List<String> roots, String folder, TypeReference<T> type, Function<T, String> code) {
        return files(roots, folder + "*.yaml")
                .filter(file ->
                        TRANSLATIONS.stream().noneMatch(language -> name(file).endsWith("." + language + ".yaml")))
                .map(file -> read(file, type))
                .collect(Collectors.toMap(code, each -> each, (bundled, own) -> own, LinkedHashMap::new));
    }

    private static Stream<Resource> files(List<String> roots, String pattern) {
        return roots.stream().flatMap(root -> {
            try {
                return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(root + pattern))
                        .filter(Resource::exists)
                        .sorted((one, other) -> name(one).compareTo(name(other)));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    /** Whether that file is not a translation. */
    private static boolean original(Resource file) {
        return TRANSLATIONS.stream().noneMatch(language -> name(file).endsWith("." + language + ".yaml"));
    }

    private static String name(Resource file) {
        return String.valueOf(file.getFilename());
    }

    private static <T> T read(Resource file, TypeReference<T> type) {
        try (InputStream stream = file.getInputStream()) {
            return YAML.readValue(stream, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (JacksonException wrong) {
            throw new IllegalStateException(name(file) + ": " + wrong.getMessage(), wrong);
        }
    }

    /** Every exercise. */
    public Collection<Exercise> exercises() {
        return exercises.values();
    }

    /** The exercise of that code, if there is one. */
    public Optional<Exercise> exercise(String code) {
        return Optional.ofNullable(exercises.get(code));
    }

    /** Every invented person. */
    public Collection<Folder> people() {
        return people.values();
    }

    /** The folder of that person, if there is one. */
    public Optional<Folder> folder(String code) {
        return Optional.ofNullable(people.get(code));
    }

    /** The people with whom an exercise can be played. */
    public List<Folder> people(Exercise exercise) {
        return exercise.people().stream()
                .map(code -> folder(code).orElseThrow())
                .toList();
    }

    /** The site of that code, if there is one. */
    public Optional<Site> site(String code) {
        return Optional.ofNullable(sites.get(code));
    }

    /** Every invented body. */
    public Collection<Site> sites() {
        return sites.values();
    }

    /** The words in that language, French when unknown. */
    public Tongue tongue(String language) {
        return tongues.getOrDefault(language, tongues.values().iterator().next());
    }
}
