package torch.platform.actor;

/**
 * Who causes a command: a person's id, or {@code system:<feature>} for work that no person asked for. 1 to 100
 * characters. Every command takes one, every event carries it as {@code ce_actor}.
 */
public record Actor(String id) {

    public Actor {
        if (id.isBlank() || id.length() > 100) {
            throw new IllegalArgumentException("An actor's id has 1 to 100 characters");
        }
    }

    /** @param feature in the code's words, for example {@code erp} */
    public static Actor system(String feature) {
        return new Actor("system:" + feature);
    }
}
