package torch.sales.product;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import torch.platform.problem.FieldError;
import torch.platform.problem.Malformed;
import torch.platform.problem.Missing;
import torch.platform.web.Answers;
import torch.platform.web.PageBody;
import torch.platform.web.PageRequest;

@RestController
@RequestMapping("/api/products")
class ProductController {

    private final Products products;
    private final Answers answers;

    ProductController(Products products, Answers answers) {
        this.products = products;
        this.answers = answers;
    }

    @GetMapping
    ResponseEntity<PageBody<ProductView>> list(
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable ProductStatus status,
            @RequestParam(required = false) @Nullable String text,
            PageRequest page) {
        if (text != null && (text.isBlank() || Prefixes.normal(text).length() > Prefixes.LONGEST)) {
            String bounds = "1 to " + Prefixes.LONGEST + " characters";
            throw new Malformed(
                    "PARAMETER_INVALID",
                    "text is the beginning of a code or name",
                    new FieldError("text", "OUT_OF_RANGE", bounds));
        }
        return answers.page(products.list(new Products.Filter(category, status, text), page), page);
    }

    @GetMapping("/{code}")
    ProductView get(@PathVariable String code) {
        return products.find(code).orElseThrow(() -> new Missing("products", code));
    }
}
