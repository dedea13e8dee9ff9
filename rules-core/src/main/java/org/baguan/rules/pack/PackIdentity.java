package org.baguan.rules.pack;

/**
 * Which pack decided.
 *
 * @param id the pack's id
 * @param version its version
 * @param sha256 the digest over the names and bytes of all its files, in hexadecimal
 * @param title its title in Chinese
 */
public record PackIdentity(String id, String version, String sha256, String title) {

  @Override
  public String toString() {
    return id + " " + version + " (" + sha256.substring(0, 12) + ")";
  }
}
