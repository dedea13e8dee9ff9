package org.baguan.rules.pack;

/** A pack cannot be read at all: it is not there, or not a folder or a zip, or larger than accepted. */
public final class UnreadablePackException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Creates an exception with a sentence for people. */
  public UnreadablePackException(String message) {
    super(message);
  }

  /** Creates an exception with a sentence for people and what caused it. */
  public UnreadablePackException(String message, Throwable cause) {
    super(message, cause);
  }
}
