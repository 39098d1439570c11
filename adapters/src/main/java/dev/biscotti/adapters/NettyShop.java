package dev.biscotti.adapters;

import dev.biscotti.annotations.AllowUndeclaredCookie;
import dev.biscotti.runtime.guard.CookieGuard;
import dev.biscotti.runtime.guard.Exchange;
import dev.biscotti.runtime.guard.GuardSettings;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

final class NettyShop extends SimpleChannelInboundHandler<FullHttpRequest> {
  private static final GuardSettings SETTINGS = GuardSettings.defaults();

  private static ShopCookiesGuard cookies(FullHttpRequest request, List<String> setCookies) {
    CookieGuard guard =
        CookieGuard.on(
            ShopCookiesGuard.policy(),
            Exchange.collecting(
                new QueryStringDecoder(request.uri()).rawPath(),
                request.headers()::getAll,
                setCookies),
            SETTINGS);
    guard.deleteRefused();
    guard.renewAll();
    return ShopCookiesGuard.on(guard);
  }

  @AllowUndeclaredCookie(reason = "lines of the guard, which writes declared cookies only")
  private static void addCookies(FullHttpResponse response, List<String> setCookies) {
    response.headers().add(HttpHeaderNames.SET_COOKIE, setCookies);
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
    FullHttpResponse response =
        new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK, Unpooled.buffer());
    List<String> setCookies = new ArrayList<>();
    String text;
    try {
      String path = new QueryStringDecoder(request.uri()).path();
      text = ShopPages.page(path, cookies(request, setCookies));
    } catch (RuntimeException e) {
      response.setStatus(HttpResponseStatus.INTERNAL_SERVER_ERROR);
      text = "sorry";
    }
    addCookies(response, setCookies);
    response.content().writeCharSequence(text, StandardCharsets.UTF_8);
    HttpUtil.setContentLength(response, response.content().readableBytes());
    context.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
  }
}
