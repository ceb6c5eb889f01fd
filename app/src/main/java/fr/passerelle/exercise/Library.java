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
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Every exercise, invented person and site, and their translations, read once from files: {@code exercises/*.yaml},
 * {@code people/*.yaml}, {@code papers/*.yaml}, {@code sites.yaml}, {@code changed.yaml}, {@code *.en.yaml} and {@code *.ar.yaml}. A directory of
 * one's own adds to those that come with the product.
 */
public final class Library {

    /** Languages in which the frame, the hints and the consequences are said, besides easy French. */
    public static final List<String> TRANSLATIONS = List.of("en", "ar");

    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final Map<String, Exercise> exercises;
    private final Map<String, Folder> people;
    private final Map<String, Site> sites;
    private final Map<String, String> renamed;
    private final Map<String, Tongue> tongues;
    private final Consumer<String> unreadable;

    private Library(List<String> roots, Consumer<String> unreadable) {
        this.unreadable = unreadable;
        exercises = byCode(roots, "exercises/", new TypeReference<Exercise>() {}, Exercise::code);
        Map<String, Folder> folders = byCode(roots, "people/", new TypeReference<Folder>() {}, Folder::code);
        files(roots, "papers/*.yaml")
                .filter(Library::original)
                .flatMap(file -> read(file, new TypeReference<Folder.Papers>() {}))
                .forEach(more -> {
                    if (folders.computeIfPresent(more.person(), (code, folder) -> folder.with(more)) == null) {
                        unreadable.accept("Des papiers sont pour « " + more.person() + " », que personne ne décrit.");
                    }
                });
        people = Collections.unmodifiableMap(folders);
        Map<String, Site> found = new LinkedHashMap<>();
        files(roots, "sites.yaml")
                .flatMap(file -> read(file, new TypeReference<List<Site>>() {}))
                .flatMap(List::stream)
                .forEach(site -> found.put(site.code(), site));
        sites = Collections.unmodifiableMap(found);
        renamed = words(roots, "changed.yaml");
        Map<String, Tongue> spoken = new LinkedHashMap<>();
        spoken.put("fr", new Tongue("fr", Map.of()));
        for (String language : TRANSLATIONS) {
            spoken.put(language, new Tongue(language, words(roots, "**/*." + language + ".yaml")));
        }
        tongues = Collections.unmodifiableMap(spoken);
    }

    /** The exercises that come with the product, and those of that directory if one is given. */
    public static Library load(@Nullable Path own) {
        return load(own, fault -> {
            throw new IllegalStateException(fault);
        });
    }

    /** The same for whoever writes them: what cannot be read is told, in French, and left out. */
    public static Library load(@Nullable Path own, Consumer<String> unreadable) {
        String bundled = "classpath*:" + Library.class.getPackageName().replace('.', '/') + "/";
        return new Library(
                own == null ? List.of(bundled) : List.of(bundled, own.toUri().toString()), unreadable);
    }

    private Map<String, String> words(List<String> roots, String pattern) {
        Map<String, String> words = new LinkedHashMap<>();
        files(roots, pattern)
                .flatMap(file -> read(file, new TypeReference<Map<String, String>>() {}))
                .forEach(words::putAll);
        return Collections.unmodifiableMap(words);
    }

    private <T> Map<String, T> byCode(
            List<String> roots, String folder, TypeReference<T> type, Function<T, String> code) {
        return files(roots, folder + "*.yaml")
                .filter(Library::original)
                .flatMap(file -> read(file, type))
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

    private <T> Stream<T> read(Resource file, TypeReference<T> type) {
        try (InputStream stream = file.getInputStream()) {
            T read = YAML.readValue(stream, type);
            if (read != null) {
                return Stream.of(read);
            }
            unreadable.accept("Le fichier " + name(file) + " est vide.");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (JacksonException wrong) {
            unreadable.accept(Unreadable.words(name(file), wrong));
        }
        return Stream.empty();
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

    /** What some words of sites become when a site has changed, by the words that it had. */
    public Map<String, String> renamed() {
        return renamed;
    }

    /** The words in that language, French when unknown. */
    public Tongue tongue(String language) {
        return tongues.getOrDefault(language, tongues.values().iterator().next());
    }
}
