package dev.biscotti.policy.inventory;

import dev.biscotti.runtime.declaration.Basis;
import dev.biscotti.runtime.declaration.CookieAttributes;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.DeclaredName;
import dev.biscotti.runtime.declaration.Lifetime;
import tools.jackson.core.JsonGenerator;

/** Writes cookie declarations into an inventory. */
record CookieJson(JsonGenerator json) {

  void write(CookieDeclaration cookie) {
    json.writeStartObject();
    writeName(cookie.name());
    json.writeStringProperty("category", cookie.category());
    if (cookie.basis() instanceof Basis.Essential essential) {
      json.writeStringProperty("because", essential.because().name());
    }
    json.writeStringProperty("purpose", cookie.purpose());
    json.writeStringProperty("provider", cookie.provider());
    writeLifetime(cookie.lifetime());
    writeAttributes(cookie.attributes());
    json.writeStringProperty("row", cookie.row());
    json.writeStringProperty("storage", cookie.storage().name());
    json.writeStringProperty("setBy", cookie.setBy().name());
    json.writeStringProperty("environment", cookie.environment());
    json.writeStringProperty("protection", cookie.protection().name());
    json.writeStringProperty("setWhen", cookie.setWhen());
    json.writeStringProperty("ifRefused", cookie.ifRefused());
    json.writeStringProperty("since", cookie.since().map(Object::toString).orElse(""));
    json.writeStringProperty("valueType", cookie.valueType());
    json.writeObjectPropertyStart("source");
    json.writeStringProperty("type", cookie.source().type());
    json.writeStringProperty("member", cookie.source().member());
    json.writeEndObject();
    new TranslationsJson(json).write(cookie.translations());
    json.writeEndObject();
  }

  private void writeName(DeclaredName name) {
    json.writeStringProperty("name", name.text());
    boolean isPattern = name instanceof DeclaredName.Pattern;
    json.writeBooleanProperty("pattern", isPattern);
    json.writeStringProperty(
        "placeholder", name instanceof DeclaredName.Pattern pattern ? pattern.placeholder() : "");
  }

  private void writeLifetime(Lifetime lifetime) {
    json.writeObjectPropertyStart("lifetime");
    if (lifetime instanceof Lifetime.Lasting lasting) {
      json.writeStringProperty("kind", "LASTING");
      json.writeStringProperty("maxAge", lasting.period().iso());
      json.writeBooleanProperty("renewed", lasting.renewed());
      json.writeStringProperty("endsOn", lasting.endsOn());
    } else if (lifetime instanceof Lifetime.UntilBrowserCloses until) {
      writeUntil("UNTIL_BROWSER_CLOSES", until.endsOn());
    } else if (lifetime instanceof Lifetime.UntilTabCloses until) {
      writeUntil("UNTIL_TAB_CLOSES", until.endsOn());
    } else if (lifetime instanceof Lifetime.UntilCleared until) {
      writeUntil("UNTIL_CLEARED", until.endsOn());
    } else if (lifetime instanceof Lifetime.InWords inWords) {
      json.writeStringProperty("kind", "IN_WORDS");
      json.writeStringProperty("words", inWords.words());
    }
    json.writeEndObject();
  }

  private void writeUntil(String kind, String endsOn) {
    json.writeStringProperty("kind", kind);
    json.writeStringProperty("endsOn", endsOn);
  }

  private void writeAttributes(CookieAttributes attributes) {
    json.writeObjectPropertyStart("attributes");
    json.writeStringProperty("path", attributes.path());
    json.writeStringProperty("domain", attributes.domain());
    json.writeStringProperty("sameSite", attributes.sameSite().name());
    json.writeBooleanProperty("secure", attributes.secure());
    json.writeBooleanProperty("httpOnly", attributes.httpOnly());
    json.writeBooleanProperty("partitioned", attributes.partitioned());
    json.writeEndObject();
  }
}
