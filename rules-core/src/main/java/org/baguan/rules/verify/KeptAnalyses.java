package org.baguan.rules.verify;

import java.util.List;
import java.util.Optional;
import org.baguan.rules.kept.KeptFolder;
import org.baguan.rules.pack.RulePack;

/**
 * Where it is kept what the analysis of a pack's tables found (docs/rule-analysis.md), so that it is not analysed again: the same files
 * and the same library always find the same.
 */
public interface KeptAnalyses {

  /** Keeps nothing. */
  KeptAnalyses NONE =
      new KeptAnalyses() {
        @Override
        public Optional<byte[]> find(RulePack pack) {
          return Optional.empty();
        }

        @Override
        public void keep(RulePack pack, byte[] problems) {
          // Analysed again each time.
        }
      };

  /** Returns what is kept of the rules of a pack. */
  Optional<byte[]> find(RulePack pack);

  /** Keeps what was found in the rules of a pack. */
  void keep(RulePack pack, byte[] problems);

  /** Returns what is kept in a folder, under the digest of the pack's rules. */
  static KeptAnalyses in(KeptFolder folder) {
    return new KeptAnalyses() {
      @Override
      public Optional<byte[]> find(RulePack pack) {
        return folder.find(key(pack));
      }

      @Override
      public void keep(RulePack pack, byte[] problems) {
        folder.keep(key(pack), problems);
      }

      private String key(RulePack pack) {
        return folder.key("analysis-1", List.of(pack.sha256()));
      }
    };
  }
}
