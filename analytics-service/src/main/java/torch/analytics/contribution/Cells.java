package torch.analytics.contribution;

import java.util.Set;
import torch.analytics.generation.Generation;

/** Figures kept ready from contributions. */
public interface Cells {

    /**
     * The contributions of these cells may have changed, and are already written: returns when the figures say so.
     *
     * @param cells entered or left, as the contributions name them
     */
    void changed(Generation generation, Set<String> cells);
}
