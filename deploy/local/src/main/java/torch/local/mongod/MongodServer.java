package torch.local.mongod;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import torch.local.process.FreePort;
import torch.local.process.ServerProcess;

/** A mongod on 127.0.0.1 as a replica set of one, small on disk and in memory. */
public final class MongodServer extends ServerProcess {
    private final Mongod mongod;
    private final int port;
    private final Path folder;
    private final String cacheGb;

    /** cacheGb: WiredTiger's cache in GB, 0.25 at least. */
    public MongodServer(Mongod mongod, int port, Path folder, double cacheGb, Path log) {
        super("mongod", log);
        this.mongod = mongod;
        this.port = port;
        this.folder = folder;
        this.cacheGb = Double.toString(cacheGb);
    }

    public String uri() {
        return "mongodb://127.0.0.1:" + port + "/?replicaSet=" + ReplicaSet.NAME;
    }

    /** Compressors are off for CVE-2025-14847; the small log spares 290 MB of preallocated journal. */
    @Override
    protected List<String> command() {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of(
                mongod.executable().toString(),
                "--replSet",
                ReplicaSet.NAME,
                "--bind_ip",
                "127.0.0.1",
                "--port",
                Integer.toString(port),
                "--dbpath",
                folder.toString(),
                "--nounixsocket",
                "--quiet",
                "--wiredTigerCacheSizeGB",
                cacheGb,
                "--oplogSize",
                "990",
                "--networkMessageCompressors",
                "disabled",
                "--setParameter",
                "diagnosticDataCollectionEnabled=false",
                "--wiredTigerEngineConfigString",
                "log=(file_max=8MB,prealloc=false)");
    }

    @Override
    protected Map<String, String> environment() {
        return mongod.environment();
    }

    @Override
    protected Duration startLimit() {
        return Duration.ofSeconds(180);
    }

    @Override
    protected boolean ready() {
        return FreePort.answers(port) && new ReplicaSet(port).isWritable();
    }
}
