package torch.sales.product;

enum ProductStatus {
    ACTIVE,
    DISCONTINUED
}
