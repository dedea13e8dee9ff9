package org.baguan.rules.trust;

import org.baguan.rules.language.Place;
import org.baguan.rules.language.Problem;
import org.baguan.rules.pack.RulePack;

/** What is told of signatures. */
final class SignatureProblems {

  private static final Place SIGNATURE = Place.file(RulePack.SIGNATURE);
  private static final String AGAIN = "由保管签名密钥的人核对后重新签名";
  private static final String AGAIN_EN = "have it looked at and signed again by who holds the key";

  private SignatureProblems() {}

  static Problem notSigned() {
    return Problem.error(SIGNATURE, "not-signed", "规则包没有签名，而本系统只用签了名的规则包", "the pack is not signed, and only signed packs are accepted here")
        .advising("由保管签名密钥的人核对后签名", "have it looked at and signed by who holds the key");
  }

  static Problem unreadable() {
    return Problem.error(SIGNATURE, "signature-unreadable", "签名文件读不出来，与签名时写出的格式不符", "this is no signature as signing writes it")
        .advising("换回签名时的 pack.sig，传送时不要转换编码和换行；没有的，重新签名", "put back the pack.sig that signing wrote, with no encoding or line ends converted; or sign again");
  }

  static Problem outdated() {
    return Problem.error(
            SIGNATURE, "signature-outdated", "签名是旧格式，没有逐个记载文件，不再接受", "the signature has an old form, which does not list the files; it is no longer accepted")
        .advising(AGAIN, AGAIN_EN);
  }

  static Problem unknownSigner(String key) {
    return Problem.error(SIGNATURE, "unknown-signer", "签名所用的密钥不在受信任之列，公钥为 " + key, "signed by a key that is not trusted: " + key)
        .advising("核实是谁签的名；确应信任的，由系统管理员把这个公钥加入受信任的公钥", "find out who signed; if the key is to be trusted, the administrator adds it to the trusted ones");
  }

  static Problem broken() {
    return Problem.error(SIGNATURE, "signature-broken", "签名无效，pack.sig 在签名之后改动过", "the signature is not valid: pack.sig was altered after signing")
        .advising("换回签名时的 pack.sig；没有的，" + AGAIN, "put back the pack.sig that signing wrote; or " + AGAIN_EN);
  }

  static Problem added(String name, String signed) {
    return Problem.error(Place.file(name), "file-added", "签名里没有这个文件，是签名之后加进来的；签名的是 " + signed, "it is not among the signed files of " + signed + ": it was added after signing")
        .advising("移走；应当有的，" + AGAIN, "take it out; if it belongs there, " + AGAIN_EN);
  }

  static Problem dropped(String name, String signed) {
    return Problem.error(Place.file(name), "file-dropped", "签名里有这个文件，规则包里没有；签名的是 " + signed, "it is among the signed files of " + signed + ", and the pack lacks it")
        .advising("放回签名时的文件；应当去掉的，" + AGAIN, "put the signed file back; if it is to go, " + AGAIN_EN);
  }

  static Problem changed(String name, String signed) {
    return Problem.error(Place.file(name), "file-changed", "文件与签名时不同；签名的是 " + signed, "it is not as it was signed, of " + signed)
        .advising("换回签名时的文件；应当改动的，" + AGAIN, "put the signed file back; if the change is meant, " + AGAIN_EN);
  }

  static Problem notCovered(String name) {
    return Problem.error(
            Place.file(name.replaceAll("\\p{Cntrl}", "�")), "file-not-covered", "签名覆盖不了这个文件：文件过大、过多、打不开、重名，或者文件名有控制字符", "no signature can cover this: too large, too many, not to be opened, two of one name, or a control character in its name")
        .advising("移到规则包以外", "move it out of the pack");
  }
}
