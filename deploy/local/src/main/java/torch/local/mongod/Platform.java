package torch.local.mongod;

import java.util.Locale;

/** Operating system and processor, in the words of the cache's folder names. */
record Platform(String os, String arch) {
    static Platform current() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static Platform of(String osName, String osArch) {
        String os = osName.toLowerCase(Locale.ROOT);
        String arch = osArch.toLowerCase(Locale.ROOT);
        return new Platform(
                os.startsWith("mac") ? "macos" : os,
                switch (arch) {
                    case "amd64" -> "x86_64";
                    case "arm64" -> "aarch64";
                    default -> arch;
                });
    }

    @Override
    public String toString() {
        return os + "-" + arch;
    }
}
