package dev.biscotti.sample.kontra;

import java.util.List;

/**
 * A contract that a client is asked to sign.
 *
 * @param token the last part of its public address
 * @param title its title
 * @param client who is to sign it
 * @param paragraphs its text
 */
record Contract(String token, String title, String client, List<String> paragraphs) {}
