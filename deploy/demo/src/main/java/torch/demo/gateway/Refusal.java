package torch.demo.gateway;

/** The platform refused what the story wanted: one of the two is wrong. */
public final class Refusal extends RuntimeException {

    public Refusal(String request, int status, String body) {
        super(request + " was answered with " + status + ": " + body);
    }
}
