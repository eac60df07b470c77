package torch.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Maven modules of the checkout, and for each the state of the sources that its jar is made from. */
final class Modules {
    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
    private static final Pattern DEPENDENCY = Pattern.compile("<dependency>.*?</dependency>", Pattern.DOTALL);
    private static final Pattern OWN_ARTIFACT = Pattern.compile("<artifactId>torch-([a-z-]+)</artifactId>");

    private final Path root;
    private final Map<String, String> folders;

    private Modules(Path root, Map<String, String> folders) {
        this.root = root;
        this.folders = folders;
    }

    static Modules of(Path root) {
        Map<String, String> folders = MODULE.matcher(read(root.resolve("pom.xml")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toMap(
                        folder -> Path.of(folder).getFileName().toString(),
                        folder -> folder,
                        (first, second) -> first,
                        LinkedHashMap::new));
        return new Modules(root, folders);
    }

    boolean has(String name) {
        return folders.containsKey(name);
    }

    String folder(String name) {
        return folders.getOrDefault(name, name);
    }

    Path jar(String name) {
        return root.resolve(folder(name)).resolve("target").resolve("torch-" + name + "-" + App.VERSION + ".jar");
    }

    /** Changes when a pom, a main source or a resource of the module or of what it is built on changes. */
    String fingerprint(String name) {
        int hash = describe(root.resolve("pom.xml")).hashCode();
        for (String part : withDependencies(name, new TreeSet<>())) {
            Path folder = root.resolve(folder(part));
            hash = 31 * hash + describe(folder.resolve("pom.xml")).hashCode();
            hash = 31 * hash + describe(folder.resolve("src").resolve("main")).hashCode();
        }
        return Integer.toHexString(hash);
    }

    private Set<String> withDependencies(String name, Set<String> seen) {
        if (!has(name) || !seen.add(name)) return seen;
        DEPENDENCY
                .matcher(read(root.resolve(folder(name)).resolve("pom.xml")))
                .results()
                .map(MatchResult::group)
                .filter(dependency -> !dependency.contains("<scope>test</scope>"))
                .flatMap(dependency -> OWN_ARTIFACT.matcher(dependency).results())
                .map(found -> found.group(1))
                .forEach(dependency -> withDependencies(dependency, seen));
        return seen;
    }

    private static String describe(Path fileOrFolder) {
        if (!Files.exists(fileOrFolder)) return "";
        try (Stream<Path> files = Files.walk(fileOrFolder)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(Modules::describeFile)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String describeFile(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return file + " " + attributes.size() + " " + attributes.lastModifiedTime();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
