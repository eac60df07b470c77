package torch.support.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a government has announced; source and licence stand at the head of the file.
 *
 * @param workdays false for a holiday, true for a make-up workday
 */
record PublicHolidays(Set<Integer> years, Map<LocalDate, Boolean> workdays) {

    static final PublicHolidays NONE = new PublicHolidays(Set.of(), Map.of());

    /** Mainland China, from 2007 to the last year that was published when the product was built. */
    static final PublicHolidays CHINA = read("holidays-cn.txt");

    /** Rises with every edition of the data. */
    int lastYear() {
        return years.stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private static PublicHolidays read(String resource) {
        Set<Integer> years = new TreeSet<>();
        Map<LocalDate, Boolean> workdays = new TreeMap<>();
        try (InputStream in = Objects.requireNonNull(PublicHolidays.class.getResourceAsStream(resource))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> read(line.split(" "), years, workdays));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PublicHolidays(Set.copyOf(years), Map.copyOf(workdays));
    }

    private static void read(String[] words, Set<Integer> years, Map<LocalDate, Boolean> workdays) {
        if (words[0].equals("year")) {
            years.add(Integer.valueOf(words[1]));
            return;
        }
        LocalDate.parse(words[1])
                .datesUntil(LocalDate.parse(words[2]).plusDays(1))
                .forEach(day -> workdays.put(day, words[0].equals("work")));
    }
}
