package app

import dev.biscotti.annotations.{AllowUndeclaredCookie, CookieName}
import jakarta.servlet.http.{Cookie, HttpServletRequest, HttpServletResponse}

object Names {
  final val Theme = "shop-theme"
  val Offer = "offer"
}

class Checkout {
  def literals(response: HttpServletResponse, id: Int): Unit = {
    response.addCookie(new Cookie("promo", "1")) // BSC601 promo
    response.addCookie(new Cookie(Names.Theme, "dark"))
    response.addCookie(new Cookie(Names.Offer, "1")) // BSC601 offer
    response.addCookie(new Cookie(s"cart-$id", "1"))
    response.addCookie(new Cookie(s"saved-$id", "1")) // BSC601 saved-*
    response.addCookie(new Cookie("shop-" + "promo".toLowerCase, "1")) // BSC601 shop-promo
    response.addHeader("Set-Cookie", s"raw=$id; Path=/") // BSC601 raw
  }

  def chosen(response: HttpServletResponse, kind: Int): Unit = {
    val name = kind match {
      case 1 => "one"
      case _ => Names.Theme
    }
    response.addCookie(new Cookie(name, "")) // BSC601 one
  }

  def deleted(response: HttpServletResponse): Unit = {
    val old = new Cookie("old", "")
    old.setMaxAge(0)
    response.addCookie(old)
  }

  def lambdas(response: HttpServletResponse): Unit = {
    val captured = "captured"
    val later = () => response.addCookie(new Cookie(captured, "")) // BSC601 captured
    later()
    Option("optional").foreach(_ => response.addCookie(new Cookie("inside", ""))) // BSC601 inside
    List("listed").foreach(name => response.addCookie(new Cookie(name, ""))) // BSC602
  }

  def helped(response: HttpServletResponse): Unit = {
    write(response, "helped") // BSC601 helped
    annotated(response, "annotated") // BSC601 annotated
  }

  private def write(response: HttpServletResponse, name: String): Unit =
    response.addCookie(new Cookie(name, "1"))

  def annotated(response: HttpServletResponse, @CookieName name: String): Unit =
    response.addCookie(new Cookie(name, "1"))

  @AllowUndeclaredCookie(reason = "The load balancer reads it.")
  def allowed(response: HttpServletResponse): Unit =
    response.addCookie(new Cookie("allowed", ""))

  def read(request: HttpServletRequest): Boolean =
    request.getCookies.exists(_.getName == "lang") // BSC603 lang
}
