package org.baguan.rules;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.baguan.rules.model.Application;
import org.baguan.rules.model.Level;
import org.baguan.rules.model.Move;
import org.baguan.rules.model.Nomination;
import org.baguan.rules.model.Official;
import org.baguan.rules.model.PartyPost;
import org.baguan.rules.model.Post;

/** What an application does first, in a Java machine of its own: opens a pack and decides. The person is synthetic. */
final class FirstDecision {

  static final String DECIDED = "decided ";

  private FirstDecision() {}

  /** Takes nothing for the reference pack in the jar, or a pack, and where it is kept. */
  public static void main(String[] args) {
    DecisionService service = args.length == 0 ? DecisionService.keyPosts() : opening(args).open();
    System.out.println(DECIDED + decide(service));
    System.out.println(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000_000);
    System.exit(0);
  }

  private static PackOpening opening(String... args) {
    PackOpening opening = DecisionService.opening(Path.of(args[0]));
    return args.length == 1 ? opening : opening.keeping(Path.of(args[1]));
  }

  static String decide(DecisionService service) {
    Post post = new Post("G-1", "财务科科长", "U-1", "管钱", Level.TOWNSHIP_PRINCIPAL, null, true, true, false, false, PartyPost.NONE);
    Nomination nomination = new Nomination("P-1", Move.PROMOTION, false, List.of(), null, null);
    Application application = new Application("A-1", "U-1", post, 1, null, null, List.of(nomination), null);
    Official nominee = Official.of("P-1").withAttributes(Map.of("财务工作年限", 60));
    return service.assess(application, List.of(nominee), LocalDate.of(2025, 6, 30)).of("P-1").orElseThrow().eligibility().zh();
  }
}
