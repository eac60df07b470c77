package torch.support.calendar;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import torch.platform.aggregate.Command;
import torch.platform.aggregate.Versioned;
import torch.platform.idempotency.Idempotency;
import torch.platform.web.Answers;
import torch.platform.web.PageBody;
import torch.platform.web.PageRequest;

@RestController
@RequestMapping("/api/calendars")
class CalendarController {

    private static final Duration AHEAD = Duration.ofDays(366);

    private final Calendars calendars;
    private final Idempotency idempotency;
    private final Answers answers;
    private final Clock clock;

    CalendarController(Calendars calendars, Idempotency idempotency, Answers answers, Clock clock) {
        this.calendars = calendars;
        this.idempotency = idempotency;
        this.answers = answers;
        this.clock = clock;
    }

    /** @param unpublishedYears this and next year, as far as their holidays are not known */
    record CalendarAnswer(@JsonUnwrapped CalendarView calendar, List<Integer> unpublishedYears) {}

    @GetMapping
    ResponseEntity<PageBody<CalendarAnswer>> list(PageRequest page) {
        return answers.page(calendars.list(page).map(this::answer), page);
    }

    @GetMapping("/{id}")
    ResponseEntity<CalendarAnswer> get(@PathVariable String id) {
        return ok(calendars.get(id));
    }

    @PostMapping
    ResponseEntity<CalendarAnswer> define(@Valid @RequestBody CalendarForm form, Command command) {
        Versioned<Calendar> defined =
                idempotency.create(command, id -> calendars.define(id, command, form.toCalendar()));
        return Answers.created("/api/calendars/" + defined.id(), defined.version(), answer(defined));
    }

    @PutMapping("/{id}")
    ResponseEntity<CalendarAnswer> change(
            @PathVariable String id, @Valid @RequestBody CalendarForm form, Command command) {
        return ok(calendars.change(id, command, form.toCalendar()));
    }

    private ResponseEntity<CalendarAnswer> ok(Versioned<Calendar> calendar) {
        return Answers.ok(calendar.version(), answer(calendar));
    }

    private CalendarAnswer answer(Versioned<Calendar> calendar) {
        Instant now = clock.instant();
        WorkingCalendar working = calendar.state().working();
        return new CalendarAnswer(CalendarView.of(calendar), working.unpublishedYears(now, now.plus(AHEAD)));
    }
}
