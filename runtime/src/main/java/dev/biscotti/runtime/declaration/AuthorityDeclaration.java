package dev.biscotti.runtime.declaration;

/**
 * A supervisory authority, as declared with {@link dev.biscotti.annotations.Authority}.
 *
 * @param name the name
 * @param url the URL of its site
 * @param country the country, ISO 3166-1 alpha-2
 * @param topic what it supervises
 */
public record AuthorityDeclaration(String name, String url, String country, String topic) {}
