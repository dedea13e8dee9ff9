package org.baguan.workbench;

import java.util.Arrays;
import org.baguan.rules.model.InquiryResult;

/** What one inquiry came to, as a sign in a grid. */
enum InquirySign {
  NO_EFFECT("无影响", "●", Tone.GOING_ON),
  PENDING("待回复", "○", Tone.WAITING),
  DEFERRED("暂缓", "▲", Tone.TURNED_BACK),
  EXCLUDED("排除", "✕", Tone.TURNED_BACK),
  OPEN("", "?", Tone.OPEN);

  private final String zh;
  private final String sign;
  private final Tone tone;

  InquirySign(String zh, String sign, Tone tone) {
    this.zh = zh;
    this.sign = sign;
    this.tone = tone;
  }

  static InquirySign of(InquiryResult inquiry) {
    return Arrays.stream(values()).filter(s -> s.zh.equals(inquiry.conclusion())).findFirst().orElse(OPEN);
  }

  String sign() {
    return sign;
  }

  Tone tone() {
    return tone;
  }
}
