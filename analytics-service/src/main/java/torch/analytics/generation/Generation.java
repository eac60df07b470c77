package torch.analytics.generation;

/** One complete set of projections; its number, 1 or more, is part of its collections' and Kafka groups' names. */
public record Generation(int number) {

    public Generation {
        if (number < 1) {
            throw new IllegalArgumentException("GenerationLedger are numbered from 1");
        }
    }

    /** For example {@code invoices_g2}. */
    public String collection(String name) {
        return name + "_g" + number;
    }

    Generation next() {
        return new Generation(number + 1);
    }
}
