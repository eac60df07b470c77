package torch.support.calendar;

/** Whose public holidays a calendar follows. */
public enum HolidaySource {
    CN(PublicHolidays.CHINA),
    NONE(PublicHolidays.NONE);

    final PublicHolidays holidays;

    HolidaySource(PublicHolidays holidays) {
        this.holidays = holidays;
    }
}
