package torch.gateway.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The container's error page: what no route answered, for example a path that nobody publishes. */
@Controller
final class ProblemController implements ErrorController {

    @RequestMapping("${spring.web.error.path:/error}")
    void problem(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean dispatched = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer;
        int status = dispatched ? (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) : 404;
        Object failed =
                dispatched ? request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) : request.getRequestURI();
        ProblemResponse.write(ProblemBody.of(status, String.valueOf(failed)), response);
    }
}
