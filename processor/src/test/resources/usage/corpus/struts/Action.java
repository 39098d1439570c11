class Action {
  void set(org.apache.struts2.interceptor.CookieInterceptor interceptor) {
    interceptor.setCookiesName("read"); // BSC603 read
  }
}
