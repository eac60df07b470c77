package torch.local.mongod;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

public record MongodVersion(int major, int minor, int patch) implements Comparable<MongodVersion> {
    /** The oldest server whose features the services are written for. */
    static final MongodVersion OLDEST = new MongodVersion(6, 0, 0);

    private static final Pattern SAID = Pattern.compile("db version v(\\d+)\\.(\\d+)\\.(\\d+)");

    /** Reads the answer of {@code mongod --version}. */
    static Optional<MongodVersion> said(String output) {
        Matcher found = SAID.matcher(output);
        if (!found.find()) return Optional.empty();
        return Optional.of(new MongodVersion(number(found, 1), number(found, 2), number(found, 3)));
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    @Override
    public int compareTo(MongodVersion other) {
        return Comparator.comparingInt(MongodVersion::major)
                .thenComparingInt(MongodVersion::minor)
                .thenComparingInt(MongodVersion::patch)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
