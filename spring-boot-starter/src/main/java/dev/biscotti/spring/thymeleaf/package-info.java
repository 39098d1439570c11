/** Banner, reopen link and consent conditions in Thymeleaf templates. */
@NullMarked
package dev.biscotti.spring.thymeleaf;

import org.jspecify.annotations.NullMarked;
