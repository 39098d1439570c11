import java.util.Map;
import play.i18n.Lang;
import play.i18n.MessagesApi;
import play.mvc.Http;
import play.mvc.Result;

class Sessions {
  Result login(Result result, Http.Request request) {
    return result.addingToSession(request, "user", "1"); // BSC601 PLAY_SESSION
  }

  Result replace(Result result) {
    return result.withSession(Map.of("user", "1"));
  }

  Result logout(Result result) {
    return result.withNewSession();
  }

  Result flash(Result result) {
    return result.flashing("done", "1"); // BSC601 PLAY_FLASH
  }

  Result language(Result result, Lang lang, MessagesApi messages) {
    return result.withLang(lang, messages); // BSC601 PLAY_LANG
  }

  Result header(Result result, Http.RequestHeader request) {
    request.cookies().get("read"); // BSC603 read
    return result.withHeader("Set-Cookie", "line=1"); // BSC601 line
  }
}
