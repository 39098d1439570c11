package dev.biscotti.runtime.codec;

import dev.biscotti.runtime.CookieCodec;

/**
 * A codec whose texts are made of nothing but cookie-octets by the way it makes them, so that
 * nobody has to look at them again. Not for codecs of applications: they promise it too, but are
 * not taken at their word.
 */
interface OctetCodec<T> extends CookieCodec<T> {}
