package torch.support.calendar;

import torch.platform.event.Event;

sealed interface CalendarEvent extends Event {

    record Defined() implements CalendarEvent {
        @Override
        public String type() {
            return "crm.calendar.defined.v1";
        }
    }

    record Changed() implements CalendarEvent {
        @Override
        public String type() {
            return "crm.calendar.changed.v1";
        }
    }
}
