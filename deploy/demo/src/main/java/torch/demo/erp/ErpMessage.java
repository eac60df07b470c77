package torch.demo.erp;

import org.jspecify.annotations.Nullable;
import torch.demo.gateway.Json;
import torch.demo.gateway.Money;
import torch.demo.story.Row;

/**
 * A document of ERP as it now stands, version 1.
 *
 * @param key the document's number
 * @param data JSON
 */
public record ErpMessage(String topic, String type, String key, byte[] data) {

    private static final String CUSTOMERS = "erp.customers.v1";
    private static final String CUSTOMER = "erp.customer.v1";
    private static final String PRODUCTS = "erp.products.v1";
    private static final String PRODUCT = "erp.product.v1";

    public static ErpMessage of(String topic, String type, String key, Object document) {
        return new ErpMessage(topic, type, key, Json.MAPPER.writeValueAsBytes(document));
    }

    public static ErpMessage ofCustomer(String code, String name, @Nullable String country) {
        return of(CUSTOMERS, CUSTOMER, code, new Customer(code, name, null, null, country, "COMPANY", "ACTIVE"));
    }

    /** A customer that a seller registers too: known to be the same by its credit code, or suspected to by its phone. */
    public static ErpMessage ofSameCustomer(String code, Row row) {
        String creditCode = row.optional("creditCode");
        String phone = creditCode == null ? row.text("phone") : null;
        return of(
                CUSTOMERS,
                CUSTOMER,
                code,
                new Customer(code, row.text("name"), creditCode, phone, "CN", row.text("kind"), "ACTIVE"));
    }

    /** @param row of products.csv */
    public static ErpMessage ofProduct(Row row) {
        Product product = new Product(
                row.text("code"),
                row.text("name"),
                new Category(row.text("categoryCode"), row.text("category")),
                row.text("unit"),
                Money.cny(row.text("listPrice")),
                Money.cny(row.text("standardCost")),
                "ACTIVE");
        return of(PRODUCTS, PRODUCT, product.code(), product);
    }

    public static ErpMessage ofUnnamedProduct(String code) {
        Category none = new Category("NONE", "未分类");
        return of(PRODUCTS, PRODUCT, code, new Product(code, code, none, "PCS", null, null, "ACTIVE"));
    }

    private record Customer(
            String code,
            String name,
            @Nullable String creditCode,
            @Nullable String phone,
            @Nullable String country,
            String kind,
            String status) {}

    private record Category(String code, String name) {}

    private record Product(
            String code,
            String name,
            Category category,
            String unit,
            @Nullable Money listPrice,
            @Nullable Money standardCost,
            String status) {}
}
