/** Facts, terms and outcomes: what rules read and what they conclude. */
module org.baguan.rules.model {
  requires static transitive org.jspecify;

  exports org.baguan.rules.model;
}
