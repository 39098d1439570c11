package dev.biscotti.sample.storefront;

import dev.biscotti.runtime.CookieCodec;
import java.util.Optional;

/** Writes the campaign's name. */
public final class CampaignCodec implements CookieCodec<Campaign> {
  @Override
  public String encode(Campaign campaign) {
    return campaign.name();
  }

  @Override
  public Optional<Campaign> decode(String text) {
    return Campaign.parse(text);
  }
}
