package torch.platform.event;

/**
 * What a command changed, in the past tense: the {@code change} of a message. A feature's events are records in one
 * sealed interface that extends this.
 */
public interface Event {

    /**
     * Wire name, an explicit constant such as {@code crm.opportunity.stage-changed.v1}; becomes {@code ce_type}. A type that ends in
     * {@code .erased.v1} says that the content is gone: after the margin the topic gets a tombstone.
     */
    String type();
}
