package torch.customer.erp;

import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import torch.customer.master.ErpCustomer;

/**
 * An ERP code that may belong to a customer we have: somebody decides. Until then its facts wait under the code.
 *
 * @param candidates ids of customers with the same phone number
 */
public record ErpReview(@BsonId String code, ErpCustomer erp, List<String> candidates, Instant since) {}
