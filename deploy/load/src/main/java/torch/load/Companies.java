package torch.load;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Valid, distinct companies: names of which parts repeat, as they do in life, and phone numbers that do not. */
final class Companies {

    private static final String[] PLACES = {"青岛", "上海", "杭州", "宁波", "苏州", "济南", "大连", "厦门", "成都", "武汉"};
    private static final String[] REGIONS = {
        "370202", "310101", "330102", "330203", "320505", "370102", "210202", "350203", "510104", "420102"
    };
    private static final String[] TRADES = {"润滑油", "化工", "机械", "汽配", "轴承", "石化", "船务", "电力", "纺织", "食品"};
    private static final String SYLLABLES = "海润德盛华安泰兴隆恒达信远东方正大中天成宏伟业丰顺利通明光辉新科源";

    /** Numbers start where no earlier run of the same day ended. */
    private static final AtomicLong NEXT = new AtomicLong(System.currentTimeMillis() % 86_400_000 * 1000);

    private Companies() {}

    static String name(long number) {
        int place = (int) (number % PLACES.length);
        StringBuilder name = new StringBuilder(PLACES[place]);
        for (long rest = number * 2_654_435_761L & 0xfffff, i = 0; i < 3; i++, rest /= SYLLABLES.length()) {
            name.append(SYLLABLES.charAt((int) (rest % SYLLABLES.length())));
        }
        return name.append(TRADES[(int) (number / 10 % TRADES.length)])
                .append(number)
                .append("有限公司")
                .toString();
    }

    static String region(long number) {
        return REGIONS[(int) (number % REGIONS.length)];
    }

    /** A mobile number, which is distinct for ten thousand million companies. */
    static String phone(long number) {
        return "1" + (30 + number / 100_000_000 % 10) + String.format("%08d", number % 100_000_000);
    }

    /** The body of a registration. */
    static String registration(boolean withCreditCode) {
        long number = NEXT.getAndIncrement();
        String code = withCreditCode ? "\"creditCode\":\"" + creditCode(number) + "\"," : "";
        return "{\"kind\":\"COMPANY\"," + code + "\"name\":\"" + name(number) + "\",\"phone\":\"" + phone(number)
                + "\",\"region\":\"" + region(number) + "\",\"industry\":\"C2511\"}";
    }

    /** Two characters of a name and the trade that follows them in some. */
    static String partOfName() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        int from = random.nextInt(SYLLABLES.length());
        return SYLLABLES.charAt(from) + TRADES[random.nextInt(TRADES.length)];
    }

    static String creditCode(long number) {
        String body = "91" + region(number) + String.format("%09d", number % 1_000_000_000);
        return body + CheckCharacter.of(body);
    }
}
