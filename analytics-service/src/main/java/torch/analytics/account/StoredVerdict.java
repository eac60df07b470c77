package torch.analytics.account;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import torch.analytics.value.Boundaries;
import torch.analytics.value.Reason;
import torch.analytics.value.Rfm;
import torch.analytics.value.ValueClass;
import torch.analytics.value.Verdict;

/** A verdict as it is kept in a row. */
public final class StoredVerdict {

    public static final String FIELD = "verdict";
    public static final String CLASS = FIELD + ".class";
    public static final String BOUNDARY_VERSION = FIELD + ".boundaryVersion";

    private StoredVerdict() {}

    public static Document of(Verdict verdict, Boundaries boundaries) {
        Document document = new Document("class", verdict.valueClass().name())
                .append("boundaryVersion", boundaries.version())
                .append(
                        "reasons",
                        verdict.reasons().stream().map(StoredVerdict::of).toList());
        Rfm rfm = verdict.rfm();
        return rfm == null
                ? document
                : document.append(
                        "rfm",
                        new Document("r", rfm.r())
                                .append("f", rfm.f())
                                .append("m", rfm.m())
                                .append("days", rfm.days()));
    }

    private static Document of(Reason reason) {
        Document figures = new Document();
        figures.putAll(reason.figures());
        return new Document("code", reason.code()).append("figures", figures);
    }

    public static Verdict from(Document document) {
        return new Verdict(
                ValueClass.valueOf(document.getString("class")),
                rfm(document.get("rfm", Document.class)),
                document.getList("reasons", Document.class, List.of()).stream()
                        .map(StoredVerdict::reason)
                        .toList());
    }

    private static @Nullable Rfm rfm(@Nullable Document rfm) {
        return rfm == null
                ? null
                : new Rfm(rfm.getInteger("r"), rfm.getInteger("f"), rfm.getInteger("m"), rfm.getLong("days"));
    }

    private static Reason reason(Document reason) {
        Map<String, String> figures = new TreeMap<>();
        reason.get("figures", Document.class).forEach((name, figure) -> figures.put(name, String.valueOf(figure)));
        return new Reason(reason.getString("code"), figures);
    }
}
