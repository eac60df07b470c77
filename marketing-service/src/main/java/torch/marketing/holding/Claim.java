package torch.marketing.holding;

import torch.platform.money.Money;

/** A campaign's wish for money; the same campaign at the same version gets it once. */
public record Claim(String campaign, long campaignVersion, Money amount) {}
