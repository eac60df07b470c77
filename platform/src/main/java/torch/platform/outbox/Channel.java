package torch.platform.outbox;

import torch.platform.topic.Topic;

/**
 * Where one kind of aggregate keeps its outboxes and where it sends them.
 *
 * @param name singular wire name, for example {@code customer}
 * @param collection the aggregates' collection
 */
public record Channel(String name, String collection, Topic topic) {}
