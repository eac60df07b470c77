package torch.platform.fault;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A loopback address in front of a broker that can swallow what clients send. A connection that has lost bytes stays
 * dead until its client gives it up. Answers name this address wherever they name the broker's.
 */
final class StallingProxy implements AutoCloseable {

    private static final byte[] HOST = "127.0.0.1".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket server;
    private final int broker;
    private volatile boolean stalled;

    StallingProxy(String broker) {
        try {
            this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.broker = Integer.parseInt(broker.substring(broker.lastIndexOf(':') + 1));
        Thread.ofVirtual().start(this::accept);
    }

    String address() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    /** From now on everything that clients send is lost. */
    void stall() {
        stalled = true;
    }

    /** New connections work again. */
    void flow() {
        stalled = false;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Socket upstream = new Socket(InetAddress.getLoopbackAddress(), broker);
                Thread.ofVirtual().start(() -> requests(client, upstream));
                Thread.ofVirtual().start(() -> answers(upstream, client));
            } catch (IOException e) {
                // the next client may have more luck; the end is seen above
            }
        }
    }

    private void requests(Socket client, Socket upstream) {
        try (client;
                upstream) {
            byte[] buffer = new byte[64 << 10];
            boolean dead = false;
            for (int read = 0; read >= 0; read = client.getInputStream().read(buffer)) {
                dead = dead || (stalled && read > 0);
                if (!dead) {
                    upstream.getOutputStream().write(buffer, 0, read);
                }
            }
        } catch (IOException e) {
            // one end is gone, and closing tells the other
        }
    }

    private void answers(Socket upstream, Socket client) {
        try (client;
                upstream) {
            DataInputStream in = new DataInputStream(upstream.getInputStream());
            DataOutputStream out = new DataOutputStream(client.getOutputStream());
            while (true) {
                byte[] frame = new byte[in.readInt()];
                in.readFully(frame);
                readdress(frame);
                out.writeInt(frame.length);
                out.write(frame);
                out.flush();
            }
        } catch (IOException e) {
            // one end is gone, and closing tells the other
        }
    }

    /** In Kafka's answers a broker's port follows its host, four bytes. */
    private void readdress(byte[] frame) {
        for (int i = 0; i + HOST.length + Integer.BYTES <= frame.length; i++) {
            int port = i + HOST.length;
            if (Arrays.equals(frame, i, port, HOST, 0, HOST.length)
                    && ByteBuffer.wrap(frame).getInt(port) == broker) {
                ByteBuffer.wrap(frame).putInt(port, server.getLocalPort());
            }
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
