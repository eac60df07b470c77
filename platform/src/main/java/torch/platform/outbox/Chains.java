package torch.platform.outbox;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The chains under way in this instance, one for each aggregate. Thread-safe; nothing here waits for a server. */
final class Chains {

    private static final int REMEMBERED = 10_000;

    private final int most;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Address, Chain> chains = new HashMap<>();
    /** What the latest chains have had acknowledged, though a caller's copy of a document may still hold it. */
    private final Map<Address, Long> recent = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Address, Long> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** @param most aggregates at once */
    Chains(int most) {
        this.most = most;
    }

    /** Null when there is no room for another aggregate. {@code again}: also what was acknowledged a moment ago. */
    @Nullable
    Chain offer(Address address, List<Pending> entries, boolean again) {
        lock.lock();
        try {
            if (again) {
                recent.remove(address);
            }
            Chain chain = chains.get(address);
            if (chain == null) {
                if (chains.size() >= most) {
                    return null;
                }
                chain = new Chain(address, recent.getOrDefault(address, 0L));
                chains.put(address, chain);
            }
            chain.offer(entries);
            return chain;
        } finally {
            lock.unlock();
        }
    }

    boolean contains(Address address) {
        lock.lock();
        try {
            return chains.containsKey(address);
        } finally {
            lock.unlock();
        }
    }

    int size() {
        lock.lock();
        try {
            return chains.size();
        } finally {
            lock.unlock();
        }
    }

    /** The chain's next message, or null; a chain with nothing left is forgotten. */
    @Nullable
    Pending next(Chain chain, boolean chained) {
        lock.lock();
        try {
            Pending head = chain.next(chained);
            if (head == null) {
                forgetIfFinished(chain);
            }
            return head;
        } finally {
            lock.unlock();
        }
    }

    void acknowledged(Chain chain) {
        lock.lock();
        try {
            chain.acknowledged();
        } finally {
            lock.unlock();
        }
    }

    void recorded(Chain chain) {
        lock.lock();
        try {
            chain.recorded();
            forgetIfFinished(chain);
        } finally {
            lock.unlock();
        }
    }

    /** Whoever comes next starts from the document's head. */
    void drop(Chain chain) {
        lock.lock();
        try {
            chains.remove(chain.address, chain);
        } finally {
            lock.unlock();
        }
    }

    private void forgetIfFinished(Chain chain) {
        if (chain.finished() && chains.remove(chain.address, chain)) {
            recent.put(chain.address, chain.lastQueued());
        }
    }
}
