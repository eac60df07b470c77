package torch.marketing.holding;

import java.time.Instant;
import torch.platform.money.Money;

/** An expense of a campaign as its budget must know it; {@code number} counts the campaign's expenses from 1. */
public record Spending(int number, Money amount, String note, String by, Instant at) {}
