/** Renders a policy page as Markdown and as HTML. */
@NullMarked
package dev.biscotti.policy.render;

import org.jspecify.annotations.NullMarked;
