/** Renders a policy page, or a part of one, as Markdown, HTML and AsciiDoc. */
@NullMarked
package dev.biscotti.policy.render;

import org.jspecify.annotations.NullMarked;
