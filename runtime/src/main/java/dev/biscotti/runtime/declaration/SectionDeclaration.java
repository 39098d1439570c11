package dev.biscotti.runtime.declaration;

/**
 * Free text on the policy page, as declared with {@link dev.biscotti.annotations.Section}.
 *
 * @param title the heading
 * @param text the text, in Markdown
 * @param place the id of the part of the page after which it stands; empty for the end of the
 *     categories
 */
public record SectionDeclaration(String title, String text, String place) {}
