package app

import dev.biscotti.annotations.AllowUndeclaredCookie
import dev.biscotti.annotations.CookieName
import io.ktor.server.response.ResponseCookies
import jakarta.servlet.http.Cookie
import jakarta.servlet.http.HttpServletRequest
import jakarta.servlet.http.HttpServletResponse

const val BANNER = "banner"
private val computed = "shop-" + "computed".lowercase()
val topLevel = "top-level"

enum class Key(val text: String) {
  THEME("shop-theme"),
  PROMO("promo"),
}

object Names {
  const val THEME = "shop-theme"
  val offer = "offer"
}

class Checkout {
  fun literals(response: HttpServletResponse, id: Int) {
    response.addCookie(Cookie("promo", "1")) // BSC601 promo
    response.addCookie(Cookie(Names.THEME, "dark"))
    response.addCookie(Cookie(BANNER, "1")) // BSC601 banner
    response.addCookie(Cookie(Names.offer, "1")) // BSC601 offer
    response.addCookie(Cookie(topLevel, "1")) // BSC601 top-level
    response.addCookie(Cookie("cart-$id", "1"))
    response.addCookie(Cookie("saved-$id", "1")) // BSC601 saved-*
    response.addCookie(Cookie(Key.THEME.text, ""))
    response.addCookie(Cookie(Key.PROMO.text, "")) // BSC601 promo
    response.addHeader("Set-Cookie", "raw=$id; Path=/") // BSC601 raw
  }

  fun scope(response: HttpServletResponse) {
    val old = Cookie("old", "").apply {
      maxAge = 0
      path = "/"
    }
    response.addCookie(old)
    Cookie("kept", "").also { // BSC601 kept
      it.maxAge = 60
      response.addCookie(it)
    }
    listOf("shop-theme", "listed").forEach { response.addCookie(Cookie(it, "")) } // BSC601 listed
    val later = { name: String -> Cookie(name, "") } // BSC601 x
    later("x")
  }

  fun chosen(response: HttpServletResponse, kind: Int) {
    val name = when (kind) {
      1 -> "one"
      else -> Names.THEME
    }
    response.addCookie(Cookie(name, "")) // BSC601 one
  }

  fun helped(response: HttpServletResponse) {
    write(response, "helped") // BSC601 helped
    write(response, "shop-theme")
    write(response)
    annotated(response, "annotated") // BSC601 annotated
  }

  private fun write(response: HttpServletResponse, name: String = "by-default") { // BSC601 by-default
    response.addCookie(Cookie(name, "1"))
  }

  fun annotated(response: HttpServletResponse, @CookieName name: String) {
    response.addCookie(Cookie(name, "1"))
  }

  @AllowUndeclaredCookie(reason = "The load balancer reads it.")
  fun allowed(response: HttpServletResponse) {
    listOf("a").forEach { response.addCookie(Cookie("allowed$it", "")) }
  }

  fun read(request: HttpServletRequest): String? {
    return request.cookies?.firstOrNull { it.name == "lang" }?.value // BSC603 lang
  }

  fun ktor(cookies: ResponseCookies) {
    cookies.append("ktor", "1") // BSC601 ktor
    cookies.append(Names.THEME, "1", path = "/")
    cookies.append(name = "aged", value = "1", maxAge = 60L) // BSC601 aged
  }

  companion object {
    private const val PREFIX = "pre-"

    @JvmStatic
    fun joined(response: HttpServletResponse) {
      response.addCookie(Cookie(PREFIX + "joined", "")) // BSC601 pre-joined
    }
  }
}
