/** Banner, reopen link and questions of consent in Thymeleaf templates. */
@NullMarked
package dev.biscotti.spring.thymeleaf;

import org.jspecify.annotations.NullMarked;
