package dev.biscotti.runtime.codec;

import dev.biscotti.runtime.CookieCodec;

/**
 * A codec that can only produce cookie-octets, so its texts need no check. Not for codecs of
 * applications, which promise the same but are checked.
 */
interface OctetCodec<T> extends CookieCodec<T> {}
