package planted.house;

import org.springframework.web.bind.annotation.GetMapping;

interface AnswersRequests {
    @GetMapping("/planted")
    String answer();
}
