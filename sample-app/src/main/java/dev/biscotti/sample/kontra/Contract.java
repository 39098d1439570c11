package dev.biscotti.sample.kontra;

import java.util.List;

/**
 * A contract that a client is asked to sign.
 *
 * @param token what its public address ends with
 * @param title its title
 * @param client who is asked
 * @param paragraphs its text
 */
record Contract(String token, String title, String client, List<String> paragraphs) {}
