package torch.local.mongod;

import java.util.Optional;

/** An archive of MongoDB Community Server on its maker's site; the sums are those that nixpkgs pins for 8.0.11. */
record Archive(String url, String sha256) {
    private static final String SITE = "https://fastdl.mongodb.org/";

    static Optional<Archive> of(Platform platform) {
        return switch (platform.toString()) {
            case "linux-x86_64" ->
                at(
                        "linux/mongodb-linux-x86_64-ubuntu2204-8.0.11.tgz",
                        "5c4af1b28bd9c8c475526c029719f9066d3c86860702b0ad9fc4d2bfff1e0d8a");
            case "linux-aarch64" ->
                at(
                        "linux/mongodb-linux-aarch64-ubuntu2204-8.0.11.tgz",
                        "a75781a1b76727fb8f64749c585b3700e07bfc1267fcc650f3e569387a276360");
            case "macos-x86_64" ->
                at(
                        "osx/mongodb-macos-x86_64-8.0.11.tgz",
                        "44babe685262c52b771208a7a602075a7478086934297e5c982dd0adb5b78c9f");
            case "macos-aarch64" ->
                at(
                        "osx/mongodb-macos-arm64-8.0.11.tgz",
                        "90dcc1c8f1178b94f7fafafab7f109b8a20311f1b26ebb1b06a27cbda115e6d6");
            default -> Optional.empty();
        };
    }

    private static Optional<Archive> at(String path, String sha256) {
        return Optional.of(new Archive(SITE + path, sha256));
    }
}
