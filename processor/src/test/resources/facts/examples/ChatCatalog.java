package facts;

import dev.biscotti.annotations.CookieCatalog;
import dev.biscotti.annotations.EssentialCookie;
import dev.biscotti.annotations.Exemption;

/** The cookies of a feature: the policies of the deployments that enable it include them. */
@CookieCatalog(id = "chat")
final class ChatCatalog {
  @EssentialCookie(
      because = Exemption.USER_INPUT,
      purpose = "Holds the conversation with our staff.",
      setWhen = "you start a chat")
  static final String CONVERSATION = "shop-chat";

  private ChatCatalog() {}
}
