package torch.marketing.campaign;

public enum CampaignStatus {
    DRAFT,
    SUBMITTED,
    APPROVED,
    REJECTED,
    STARTED,
    FINISHED,
    EVALUATED
}
