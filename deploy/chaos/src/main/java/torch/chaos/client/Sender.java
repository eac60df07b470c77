package torch.chaos.client;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import torch.chaos.client.Http.Answer;
import torch.chaos.history.Acknowledged;
import torch.chaos.history.Answered;
import torch.chaos.history.History;

/** Sends a command until it is answered, each time to any instance, and records what it was told. */
final class Sender {

    /** Nothing of the command was begun: the service has not seen the customer that it waits for. */
    private static final String NOT_BEGUN = "NOT_YET_SEEN";

    private static final Set<Integer> LATER = Set.of(0, 502, 503, 504);
    /** Minutes even where each is refused at once; counted, so that time in which the whole run stands still is none. */
    private static final int MOST_TRIES = 2_000;

    private final Http http;
    private final ToIntFunction<String> ports;
    private final History history;

    /** @param ports of any running instance of a service */
    Sender(Http http, ToIntFunction<String> ports, History history) {
        this.http = http;
        this.ports = ports;
        this.history = history;
    }

    /** The record as it now is; null when the command was not begun, or never answered with success. */
    @Nullable
    Acknowledged send(Command command) {
        for (int tries = 1; tries <= MOST_TRIES; tries++) {
            Answer answer = tryOnce(command);
            if (answer.status() == 412 && tries > 1) {
                answer = http.get(ports.applyAsInt(command.service()), command.path());
            }
            if (!LATER.contains(answer.status())) {
                return ended(command, answer, tries);
            }
            if (tries == 1 && answer.text("code").equals(NOT_BEGUN)) {
                return null;
            }
            pause();
        }
        history.surprise(command + " was never answered");
        return null;
    }

    private Answer tryOnce(Command command) {
        Instant asked = Instant.now();
        Answer answer = http.send(ports.applyAsInt(command.service()), command);
        Duration took = Duration.between(asked, Instant.now());
        history.add(new Answered(asked, took, command.service(), answer.status(), answer.text("code")));
        return answer;
    }

    private @Nullable Acknowledged ended(Command command, Answer answer, int tries) {
        if (tries > 1) {
            history.repeated();
        }
        if (!answer.success()) {
            history.surprise(command + " was refused: " + answer.status() + " " + answer.body());
            return null;
        }
        if (answer.version() != command.version() + 1) {
            history.surprise(command + " ended in version " + answer.version() + " after " + tries + " tries");
        }
        String id = command.version() == 0 ? answer.text("id") : command.path().split("/")[3];
        Acknowledged success = new Acknowledged(command.plural(), id, answer.version(), command.mark());
        history.add(success);
        return success;
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
