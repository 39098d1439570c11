package dev.biscotti.sample;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that links to the three sites. */
@Controller
class FrontPage {
  @GetMapping("/")
  String show() {
    return "front";
  }
}
