package torch.support.calendar;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A half-open interval of one day's wall clock, written {@code 09:00-12:00}; {@code 24:00} is the day's end.
 *
 * @param from minute of the day, 0 to 1439
 * @param to minute of the day, after {@code from}, at most 1440
 */
record WorkingHours(int from, int to) {

    private static final Pattern FORM = Pattern.compile("([01]\\d|2[0-4]):([0-5]\\d)-([01]\\d|2[0-4]):([0-5]\\d)");
    private static final int DAY = 24 * 60;

    WorkingHours {
        if (from < 0 || from >= to || to > DAY) {
            throw new IllegalArgumentException("Working hours start before they end, within one day");
        }
    }

    /** @throws IllegalArgumentException the text is not of the form, or ends before it starts */
    static WorkingHours parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Working hours are written like 09:00-12:00");
        }
        return new WorkingHours(minute(matcher, 1), minute(matcher, 3));
    }

    /** @throws IllegalArgumentException an entry is malformed, or the entries overlap or are not in order */
    static List<WorkingHours> parseDay(List<String> texts) {
        List<WorkingHours> day = texts.stream().map(WorkingHours::parse).toList();
        for (int i = 1; i < day.size(); i++) {
            if (day.get(i).from < day.get(i - 1).to) {
                throw new IllegalArgumentException("Working hours of a day are in order and do not overlap");
            }
        }
        return day;
    }

    private static int minute(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group)) * 60 + Integer.parseInt(matcher.group(group + 1));
    }
}
