package org.baguan.rules.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.baguan.rules.decide.Decisions;
import org.baguan.rules.DecisionService;
import org.baguan.rules.cases.CaseReader;
import org.baguan.rules.engine.EvaluatorEngine;
import org.baguan.rules.model.CaseFile;
import org.baguan.rules.pack.RulePack;
import org.baguan.rules.record.DecisionRecord;
import org.baguan.rules.record.RecordChain;
import org.baguan.rules.record.RecordedCases;
import org.baguan.rules.record.Recorder;
import org.baguan.rules.record.RefusedRecordException;
import org.baguan.rules.trust.SigningKey;
import org.baguan.rules.verify.VerifiedPack;
import org.baguan.rules.verify.Verifier;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * A chain of decision records, altered. Mostly with a hash that fits what it says now, as somebody could write who has the
 * library and no key: else nothing behind the hash would be reached. What is accepted is decided again.
 */
final class RecordFile implements FuzzedReader {

  private final List<String> seeds = new ArrayList<>();
  private final Edits edits;
  private final Recorder recorder;

  RecordFile() {
    VerifiedPack pack = Verifier.verify(RulePack.of(Seeds.pack(Seeds.REFERENCE))).orThrow();
    Decisions decisions = Decisions.of(pack.identity(), pack.manifest(), pack.tree(), EvaluatorEngine.of(pack.tree()));
    recorder = Recorder.of(pack.identity(), decisions, CaseReader.forPack(DecisionService.keyPosts().caseTerms()));
    Optional<DecisionRecord> before = Optional.empty();
    SigningKey key = SigningKey.read(SignatureText.PAIR);
    for (int number = 1; number < 8; number++) {
      var caseFile = RecordedCases.of(number);
      DecisionRecord record = recorder.record(caseFile, List.of(), caseFile.asOf().orElseThrow(), before);
      before = Optional.of(record);
      seeds.add((number % 3 == 0 ? record.signedBy(key) : record).json());
    }
    // Half of the seeds are records of cases in which nothing happened yet: a few lines, whose every part an edit comes to.
    LocalDate day = LocalDate.of(2025, 7, 1);
    for (int number = 1; number < 8; number++) {
      CaseFile empty = new CaseFile("C-" + number, "示例（虚构）", "U-" + number, Optional.of(day.plusDays(number)), List.of());
      before = Optional.of(recorder.record(empty, List.of(), day.plusDays(number), before));
      seeds.add(before.orElseThrow().json());
    }
    edits = new Edits(Notation.JSON, seeds);
  }

  @Override
  public byte[] file(Recipe recipe) {
    int first = recipe.below(seeds.size());
    boolean hashed = recipe.below(8) != 0;
    int records = 1 + recipe.below(3) / 2;
    StringBuilder file = new StringBuilder();
    for (int i = 0; i < records; i++) {
      String seed = seeds.get((first + i) % seeds.size());
      boolean kept = i > 0;
      file.append(kept ? seed : hashed ? hashed(edits.edited(withoutHash(seed), recipe)) : edits.edited(seed, recipe)).append('\n');
    }
    return Edits.encoded(file.toString(), recipe);
  }

  private static String withoutHash(String json) {
    return json.replaceFirst("\"hash\":\"[0-9a-f]+\",", "").replaceFirst("\"signature\":\\{[^}]*},?", "").replace(",}", "}");
  }

  /** Returns a text in canonical form with the hash over it; as it is where it is no JSON. */
  static String hashed(String json) {
    try {
      String canonical = new JsonCanonicalizer(json).getEncodedString();
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
      return new JsonCanonicalizer("{\"hash\":\"" + HexFormat.of().formatHex(digest) + "\"," + canonical.substring(1)).getEncodedString();
    } catch (IOException | NoSuchAlgorithmException | RuntimeException e) {
      return json;
    }
  }

  @Override
  public Outcome read(byte[] file) {
    try {
      for (DecisionRecord record : RecordChain.of(file)) {
        record.asOf();
        record.caseId();
        record.pack();
        record.outcome();
        record.library();
        record.signer();
        recorder.replay(record);
      }
      return new Outcome(true, Set.of());
    } catch (RefusedRecordException e) {
      e.print(Locale.CHINESE);
      // These have no code: the sentence without its figures stands for one.
      return new Outcome(false, Set.of(e.print(Locale.ENGLISH).replaceFirst("record \\d+: ", "").replaceAll("\\d+", "n")));
    }
  }
}
