package dev.biscotti.sample.kontra;

import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The pages for clients without an account. Nothing here needs consent or asks for it. */
@Controller
class PublicPages {
  private final Office office;

  PublicPages(Office office) {
    this.office = office;
  }

  @GetMapping("/kontra/i/{token}")
  String invoice(@PathVariable String token, Model model) {
    model.addAttribute("invoice", office.invoice(token).orElseThrow(notFound("invoice")));
    return "kontra/invoice";
  }

  @GetMapping("/kontra/sign/{token}")
  String contract(@PathVariable String token, Model model) {
    return show(find(token), model);
  }

  @PostMapping("/kontra/sign/{token}")
  String sign(
      @PathVariable String token, @RequestParam(defaultValue = "") String name, Model model) {
    Contract contract = find(token);
    if (office.sign(contract, name)) {
      return "redirect:/kontra/sign/" + contract.token();
    }
    model.addAttribute("failed", true);
    return show(contract, model);
  }

  private String show(Contract contract, Model model) {
    model.addAttribute("contract", contract);
    office.signature(contract).ifPresent(signature -> model.addAttribute("signature", signature));
    return "kontra/sign";
  }

  private Contract find(String token) {
    return office.contract(token).orElseThrow(notFound("contract"));
  }

  private static Supplier<ResponseStatusException> notFound(String what) {
    return () ->
        new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such " + what + ".");
  }
}
