package shop;

public enum Theme {
  LIGHT,
  DARK
}
