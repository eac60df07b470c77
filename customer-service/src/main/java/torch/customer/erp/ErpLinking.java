package torch.customer.erp;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;
import torch.customer.master.Customers;
import torch.customer.master.ErpCustomer;
import torch.platform.consumer.Received;
import torch.platform.problem.Missing;
import torch.platform.problem.Unavailable;

/**
 * Decides where an ERP code belongs: to the customer that has the code or the same credit code (certain), to a review
 * when only the phone is equal, else to a new customer in the default pool. Each step may be repeated.
 */
@Component
class ErpLinking {

    private static final int AT_ONCE = 8;

    private final Customers customers;
    private final ErpReviewsProjection reviews;

    ErpLinking(Customers customers, ErpReviewsProjection reviews) {
        this.customers = customers;
        this.reviews = reviews;
    }

    void apply(List<Received<ErpCustomerMessage>> messages) {
        Semaphore room = new Semaphore(AT_ONCE);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> all = messages.stream()
                    .map(message -> threads.submit(() -> {
                        room.acquire();
                        try {
                            apply(message);
                        } finally {
                            room.release();
                        }
                        return null;
                    }))
                    .toList();
            all.forEach(ErpLinking::await);
        }
    }

    private void apply(Received<ErpCustomerMessage> message) {
        ErpCustomerMessage data = message.data();
        if (data == null) {
            return;
        }
        if (!data.code().equals(message.key())) {
            throw new IllegalArgumentException("The code is not the record's key");
        }
        ErpCustomer erp = data.toErpCustomer(message.sequence());
        Optional<String> certain = customers.certainlySame(erp);
        if (certain.isPresent()) {
            take(certain.get(), erp);
            reviews.settled(erp.code());
        } else if (!reviews.putUp(erp)) {
            customers.createFromErp(erp);
        }
    }

    private void take(String customerId, ErpCustomer erp) {
        try {
            customers.takeErp(customerId, erp);
        } catch (Missing e) {
            if (customerId.equals(Customers.idOf(erp))) {
                // an earlier try stopped between the reservation and the customer
                customers.createFromErp(erp);
                return;
            }
            // its reservation is there, its document not yet: the batch comes again
            throw new Unavailable("NOT_YET_CREATED", "The customer is being created", Duration.ofSeconds(1));
        }
    }

    private static void await(Future<?> future) {
        try {
            future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while linking", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
