package example;

/** Lets signed-in customers in. */
public final class ShopCookiesGuard {}
