package torch.marketing.execution;

import java.time.Instant;
import torch.platform.money.Money;

/** Money spent on a campaign; {@code number} counts from 1. */
public record Expense(int number, Money amount, String note, String by, Instant at) {}
