package torch.customer.erp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import torch.customer.master.CustomerKind;
import torch.customer.master.CustomerStatus;
import torch.customer.master.ErpCustomer;
import torch.platform.testing.Contracts;

class ErpCustomerContractTests {

    @Test
    void readsTheGoldenFileIntoNormalForm() {
        byte[] golden = Contracts.golden("erp.customer.v1");
        Contracts.assertValid("erp.customer.v1", golden);
        ErpCustomer erp =
                JsonMapper.shared().readValue(golden, ErpCustomerMessage.class).toErpCustomer(7);
        assertThat(erp)
                .isEqualTo(new ErpCustomer(
                        "13085",
                        7,
                        CustomerKind.COMPANY,
                        CustomerStatus.ACTIVE,
                        "青岛海润",
                        "91340600MA2PBMA74B",
                        "+8653288886666",
                        "erp@hairun.example",
                        "CN",
                        "370202",
                        "香港中路1号"));
    }

    @Test
    void leavesToErpWhatBreaksTheEntryStandard() {
        ErpCustomer erp = new ErpCustomerMessage(
                        "1",
                        "x",
                        "not a code",
                        "12",
                        "nobody",
                        "999999",
                        "GB",
                        null,
                        CustomerKind.COMPANY,
                        CustomerStatus.ACTIVE)
                .toErpCustomer(1);
        assertThat(erp.creditCode()).isNull();
        assertThat(erp.phone()).isNull();
        assertThat(erp.email()).isNull();
        assertThat(erp.region()).isNull();
    }
}
