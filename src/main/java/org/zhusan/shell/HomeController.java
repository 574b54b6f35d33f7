package org.zhusan.shell;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The front door leads to the task list. */
@Controller
class HomeController {
    @GetMapping("/")
    String home() {
        return "redirect:/tasks";
    }
}
