package torch.sales.history;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why an entry was written; the wire names are part of the contract. */
public enum HistoryCause {
    @JsonProperty("opened")
    OPENED,
    @JsonProperty("changed")
    CHANGED,
    @JsonProperty("moved")
    MOVED,
    @JsonProperty("won")
    WON,
    @JsonProperty("lost")
    LOST,
    @JsonProperty("reopened")
    REOPENED,
    @JsonProperty("migration")
    MIGRATION
}
