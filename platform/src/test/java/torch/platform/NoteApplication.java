package torch.platform;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The smallest service: what the platform's own tests run. */
@SpringBootApplication(scanBasePackages = "torch.platform.note")
public class NoteApplication {}
